package io.datadriven.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is true after the service was killed under load, again and again, and started again on the same folder. */
class KillIT {

    private static final int KILLS = 3;
    private static final Map<String, String> NO_RATE_LIMIT = Map.of(
            "DATADRIVEN_RATE_LIMIT_BURST", "1000000",
            "DATADRIVEN_RATE_LIMIT_PER_SECOND", "1000000");

    private static final Submitters SUBMITTERS = new Submitters();
    private static final List<Orphan> ORPHANS = new ArrayList<>();

    private static PackagedService service;
    private static LocalLearner learner;

    /** The PostgreSQL of a killed service. */
    private record Orphan(boolean ranOnAfterTheKill, boolean ranOnAfterTheRestart) {}

    @BeforeAll
    static void kill_and_start_again(@DataFolder Path data) {
        service = PackagedService.start(data, NO_RATE_LIMIT);
        learner = LocalLearner.named("ada", service);
        for (int i = 0; i < KILLS; i++) {
            var postgres = service.postmaster().process();
            SUBMITTERS.submitUntilKilled(service, learner);
            var ranOn = Postmaster.isRunning(postgres);
            service = PackagedService.start(data, NO_RATE_LIMIT);
            learner = learner.at(service);
            ORPHANS.add(new Orphan(ranOn, Postmaster.isRunning(postgres)));
        }
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void until_a_kill_every_attempt_is_taken() {
        assertThat(SUBMITTERS.refused()).isEmpty();
    }

    @Test
    void the_postgresql_that_a_kill_leaves_running_is_ended_by_the_next_start() {
        assertThat(ORPHANS).hasSize(KILLS).containsOnly(new Orphan(true, false));
    }

    @Test
    void a_token_from_before_the_kills_still_works() {
        assertThat(learner.get("/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void every_acknowledged_attempt_is_listed_once() {
        var listed = learner.attempts();

        assertThat(listed).doesNotHaveDuplicates().containsAll(acknowledgedIds());
    }

    @Test
    void a_repeated_key_is_answered_as_it_was_before_the_kill() {
        assertThat(repeatEveryKey()).containsAllEntriesOf(SUBMITTERS.acknowledged());
    }

    @Test
    void a_key_counts_once_whether_its_answer_came_or_not() {
        var keys = repeatEveryKey().keySet();

        assertThat(learner.attempts()).hasSameSizeAs(keys);
    }

    @Test
    void the_standing_counts_each_stored_attempt_once() {
        assertThat(learner.tries()).isEqualTo(learner.attempts().size());
    }

    private static List<String> acknowledgedIds() {
        return SUBMITTERS.acknowledged().values().stream()
                .map(it -> LocalLearner.json(it).path("id").asText())
                .toList();
    }

    /** The answers by their keys. */
    private static Map<String, String> repeatEveryKey() {
        var answers = new HashMap<String, String>();
        SUBMITTERS.optionsByKey().forEach((key, option) -> answers.put(key, body(learner.submit(key, option))));
        return answers;
    }

    private static String body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }
}
