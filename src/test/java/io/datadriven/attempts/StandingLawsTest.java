package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of standings, over random series of attempts; the seed is in the name of a failed run. */
@QuarkusTest
class StandingLawsTest {

    private static final String CHALLENGE = "lambda-symptom-to-cause";
    private static final List<String> ITEMS =
            List.of("blank-early-hours", "creeping-loss", "morning-double", "gift-card-step", "dip-and-return");
    private static final List<String> CAUSES =
            List.of("commit-time-boundary", "short-expiry", "split-publish", "one-sided-rule", "arrived-after-freeze");
    private static final int ATTEMPTS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void points_never_fall(long seed) {
        var points = new ArrayList<Float>();
        var learner = someone();
        for (var answer : answers(seed)) {
            points.add(
                    submit(learner, CHALLENGE, answer).statusCode(201).extract().path("standing.points"));
        }

        assertThat(points).hasSize(ATTEMPTS).isSorted();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_standing_is_the_fold_of_the_attempts(long seed) {
        var learner = someone();
        answers(seed).forEach(answer -> submit(learner, CHALLENGE, answer).statusCode(201));

        var log = as(learner).get("/v1/me/attempts?limit=100").jsonPath();
        var progress = as(learner).get("/v1/me/progress").jsonPath();
        var concept = "concepts.find { it.conceptId == 'paLambdaArch' }.";

        assertThat(progress.getInt(concept + "attempts")).isEqualTo(ATTEMPTS);
        assertThat(progress.getDouble("lessons[0].points"))
                .isEqualTo(Collections.max(log.getList("items.points", Double.class)));
        assertThat(progress.getDouble(concept + "best"))
                .isEqualTo(Collections.max(log.getList("items.score", Double.class)));
        assertThat(progress.getDouble(concept + "latest")).isEqualTo(log.getDouble("items[0].score"));
        assertThat(progress.getInt("lessons[0].challengesPassed"))
                .isEqualTo(log.getList("items.passed", Boolean.class).contains(true) ? 1 : 0);
    }

    /** Each item gets any of the causes, its own one more often than not. */
    private static List<String> answers(long seed) {
        var random = new SplittableRandom(seed);
        var answers = new ArrayList<String>();
        for (int i = 0; i < ATTEMPTS; i++) {
            var pairs = new ArrayList<String>();
            for (int item = 0; item < ITEMS.size(); item++) {
                var cause = random.nextInt(3) > 0 ? item : random.nextInt(CAUSES.size());
                pairs.add("{\"left\": \"%s\", \"right\": \"%s\"}".formatted(ITEMS.get(item), CAUSES.get(cause)));
            }
            answers.add("{\"kind\": \"matching\", \"pairs\": [%s]}".formatted(String.join(", ", pairs)));
        }
        return answers;
    }
}
