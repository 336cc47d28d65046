package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 7: standings can be dropped and made again from the log. */
@QuarkusTest
class StandingRebuildTest {

    private static final List<String> DECLINING = List.of("cluster-the-files", "analyze-the-column");
    private static final List<String> CERTAINTY = List.of("card-payments", "ad-clicks");
    private static final List<String> EXAM = List.of("shop-and-number", "surrogate-alone");
    private static final List<String> PRACTICE = List.of("from-watermark", "after-watermark");

    private final AgroalDataSource database;

    StandingRebuildTest(AgroalDataSource database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void dropped_standings_come_back_as_they_were(long seed) throws SQLException {
        var learner = somebody();
        act(learner, new SplittableRandom(seed));
        var before = standings(learner);

        execute("delete from standing where learner_id = (select id from learner where display_name = '%s')", learner);
        rebuild().statusCode(200).body("changed", greaterThan(0));

        assertThat(standings(learner)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void a_standing_that_is_not_what_the_log_says_is_mended() throws SQLException {
        var learner = somebody();
        act(learner, new SplittableRandom(6));
        var before = standings(learner);

        execute("""
                update standing set tries = 9, points = 99, passed = not passed, counted = 1, latest_at = now()
                where learner_id = (select id from learner where display_name = '%s')
                """, learner);
        rebuild();

        assertThat(standings(learner)).isEqualTo(before);
    }

    @Test
    void what_is_right_is_not_changed() {
        act(somebody(), new SplittableRandom(7));
        rebuild();
        rebuild().statusCode(200).body("changed", is(0));
    }

    @Test
    void a_learner_may_not_rebuild() {
        as(somebody()).post("/v1/admin/standings/rebuild").then().statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse rebuild() {
        return as("an-admin", "admin").post("/v1/admin/standings/rebuild").then();
    }

    /** With a name that is kept whole, so that the learner's rows can be found by it. */
    private static String somebody() {
        return "r-" + UUID.randomUUID().toString().substring(0, 18);
    }

    /** Tries, hints and givings up under four policies, in any order. */
    private static void act(String learner, SplittableRandom random) {
        for (int i = 0; i < 20; i++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> submit(learner, "pushdown-plan-promises", choice(DECLINING, random));
                case 2, 3 -> submit(learner, "lambda-union-boundary", choice(PRACTICE, random));
                case 4 -> submit(learner, "merge-shop-order-match", choice(EXAM, random));
                case 5 -> as(learner).post("/v1/challenges/pushdown-plan-promises/hints");
                case 6 ->
                    as(learner)
                            .contentType(ContentType.JSON)
                            .body("{\"answer\": %s, \"certainty\": %d}"
                                    .formatted(choice(CERTAINTY, random), 1 + random.nextInt(3)))
                            .post("/v1/challenges/kappa-which-pipeline/attempts");
                case 7 -> {
                    if (i > 14) {
                        as(learner).post("/v1/challenges/lambda-union-boundary/giving-up");
                    }
                }
                default -> throw new IllegalStateException();
            }
        }
    }

    private static String choice(List<String> options, SplittableRandom random) {
        return "{\"kind\": \"single_choice\", \"option\": \"%s\"}"
                .formatted(options.get(random.nextInt(options.size())));
    }

    /** Without the transaction that made them, which says when and not what. */
    private List<String> standings(String learner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select (to_jsonb(s) - 'changed_in')::text from standing s join learner l on l.id = s.learner_id
                        where l.display_name = ? order by s.challenge_id
                        """)) {
            statement.setString(1, learner);
            var rows = new ArrayList<String>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }

    private void execute(String sql, String learner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(learner));
        }
    }
}
