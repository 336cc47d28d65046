package io.datadriven.progress;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Seed;
import io.datadriven.grading.Task;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A month of reviews, lived through over HTTP. */
@QuarkusTest
class ReviewMonthTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final Set<String> KINDS =
            Set.of("single_choice", "multiple_choice", "ordering", "matching", "categorization", "cloze", "numeric");

    private final Catalog catalog;
    private final ObjectMapper json;
    private final SplittableRandom random = new SplittableRandom(11);

    ReviewMonthTest(Catalog catalog, ObjectMapper json) {
        this.catalog = catalog;
        this.json = json;
    }

    @Test
    void what_is_learned_comes_back_less_and_less_and_never_twice_a_day() {
        var learner = someone();
        var fresh = new ArrayList<>(catalog.challenges().stream()
                .filter(it -> KINDS.contains(it.kind()) && it.policy().attemptCap() == null)
                .filter(it -> !it.policy().asksCertainty() && it.policy().cooldownSeconds() == 0)
                .limit(16)
                .toList());
        var reviewed = new ArrayList<Integer>();
        for (int day = 0; day < 30; day++) {
            var now = FIRST.plusDays(day) + "T09:00:00Z";
            var due = due(learner, now);
            assertThat(due).extracting(it -> it.get("challengeId")).doesNotHaveDuplicates();
            for (var review : due) {
                var challenge = catalog.challenge(Objects.requireNonNull(review.get("challengeId")));
                answer(learner, now, challenge, review.get("seed"), random.nextInt(10) > 0);
            }
            assertThat(due(learner, FIRST.plusDays(day) + "T10:00:00Z")).isEmpty();
            reviewed.add(due.size());
            for (int i = 0; i < 2 && !fresh.isEmpty(); i++) {
                var challenge = fresh.removeFirst();
                answer(learner, now, challenge, firstSeed(learner, challenge), true);
            }
        }

        var early = reviewed.subList(0, 12).stream().mapToInt(it -> it).sum();
        var late = reviewed.subList(18, 30).stream().mapToInt(it -> it).sum();
        assertThat(early).isPositive();
        assertThat(late).isLessThan(early);
        assertThat(reviewed.stream().mapToInt(it -> it).max().orElseThrow()).isLessThanOrEqualTo(8);
    }

    private static List<Map<String, String>> due(String learner, String now) {
        return at(learner, now)
                .get("/v1/me/reviews?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static @Nullable String firstSeed(String learner, Challenge challenge) {
        return challenge.isParametrised()
                ? as(learner)
                        .get("/v1/challenges/{id}/variants", challenge.id())
                        .path("items[0].seed")
                : null;
    }

    private void answer(String learner, String now, Challenge challenge, @Nullable String seed, boolean right) {
        var task = seed == null
                ? challenge.task()
                : catalog.variant(challenge.id(), Seed.parse(seed).orElseThrow())
                        .task();
        at(learner, now)
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s%s}"
                        .formatted(
                                written(right ? task.modelAnswer() : task.wrongAnswer()),
                                seed == null ? "" : ", \"seed\": \"%s\"".formatted(seed)))
                .post("/v1/challenges/{id}/attempts", challenge.id())
                .then()
                .statusCode(201);
    }

    private String written(Task.Answer answer) {
        try {
            return json.writerFor(Task.Answer.class).writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification at(String learner, String now) {
        return as(learner).header("DataDriven-Now", now);
    }
}
