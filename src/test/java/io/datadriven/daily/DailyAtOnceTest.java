package io.datadriven.daily;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.daily.Clocked.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.datadriven.catalog.Catalog;
import io.datadriven.grading.Task;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is true when much happens at once. */
@QuarkusTest
class DailyAtOnceTest {

    private final Clocked service;
    private final Dailies dailies;

    DailyAtOnceTest(Catalog catalog, Dailies dailies) {
        this.service = new Clocked(catalog);
        this.dailies = dailies;
    }

    /** Each call is what a replica does that does not know the day's challenge yet. */
    @Test
    void replicas_that_choose_at_once_agree() throws InterruptedException {
        var day = LocalDate.parse("2100-01-01");
        List<Callable<Optional<String>>> replicas = IntStream.range(0, 8)
                .<Callable<Optional<String>>>mapToObj(_ -> () -> dailies.chosen(day.plusDays(20)))
                .toList();
        dailies.chosen(day);

        assertThat(atOnce(replicas)).doesNotContain(Optional.empty()).containsOnly(dailies.challenge(day.plusDays(20)));
    }

    @Test
    void answers_and_seats_at_once_end_as_the_log_says() throws InterruptedException {
        var day = service.simpleDay(LocalDate.parse("2110-01-01"));
        var challenge = service.challengeOn(day);
        var learners = IntStream.range(0, 4).mapToObj(_ -> someone()).toList();
        var watcher = someone();
        List<Callable<Optional<String>>> calls = new ArrayList<>();
        for (var learner : learners) {
            for (int i = 0; i < 6; i++) {
                var time = day + "T08:00:0%dZ".formatted(i);
                calls.add(
                        i == 0
                                ? () -> seat(learner)
                                : i == 3 ? () -> leave(learner) : () -> answer(learner, challenge, time));
            }
        }
        atOnce(calls);
        learners.forEach(DailyAtOnceTest::seat);
        var before = board(watcher, day);

        as("an-admin", "admin")
                .post("/v1/admin/daily/rebuild")
                .then()
                .statusCode(200)
                .body("changed", is(0));

        assertThat(board(watcher, day)).isEqualTo(before).contains("\"points\"");
    }

    private Optional<String> answer(String learner, String challenge, String time) {
        service.answer(learner, challenge, time, Task::modelAnswer);
        return Optional.of(time);
    }

    private static Optional<String> seat(String learner) {
        as(learner)
                .contentType(ContentType.JSON)
                .body("{\"displayName\": \"A%s\"}"
                        .formatted(UUID.randomUUID().toString().substring(0, 20)))
                .put("/v1/me/board-seat")
                .then()
                .statusCode(200);
        return Optional.of(learner);
    }

    private static Optional<String> leave(String learner) {
        as(learner).delete("/v1/me/board-seat").then().statusCode(204);
        return Optional.of(learner);
    }

    private static String board(String watcher, LocalDate day) {
        return at(day + "T20:00:00Z", as(watcher))
                .get("/v1/leaderboards/weekly?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<Optional<String>> atOnce(List<Callable<Optional<String>>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream()
                    .map(DailyAtOnceTest::result)
                    .toList();
        }
    }

    private static Optional<String> result(Future<Optional<String>> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
