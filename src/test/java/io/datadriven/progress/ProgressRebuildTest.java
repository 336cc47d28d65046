package io.datadriven.progress;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressRebuildTest {

    private static final List<String> CHALLENGES =
            List.of("kappa-retention-bill", "sizing-four-week-measurement", "sizing-nightly-spot-bill");

    private final AgroalDataSource database;
    private final ProgressRebuilds rebuilds;

    ProgressRebuildTest(AgroalDataSource database, ProgressRebuilds rebuilds) {
        this.database = database;
        this.rebuilds = rebuilds;
    }

    @Test
    void dropped_progress_comes_back_as_it_was() throws SQLException {
        someLearners(5);
        rebuild().statusCode(200);
        var before = all();

        execute("truncate deck cascade");
        execute("delete from item_difficulty");
        rebuild().statusCode(200).body("cardsChanged", greaterThan(0)).body("difficultiesChanged", greaterThan(0));

        assertThat(all()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void what_is_wrong_is_mended() throws SQLException {
        someLearners(2);
        rebuild();
        var before = all();

        execute("update card set attempts = 99, first_score = 0.123");
        execute("update item_difficulty set difficulty = 7");
        rebuild();

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void what_is_right_is_not_changed() {
        someLearners(2);
        rebuild();
        rebuild().body("learners", greaterThan(0)).body("cardsChanged", is(0)).body("difficultiesChanged", is(0));
    }

    @Test
    void cards_are_the_same_whether_they_are_made_step_by_step_or_all_at_once() throws SQLException {
        var learner = someone();
        var random = new SplittableRandom(8);
        for (int i = 0; i < 12; i++) {
            TimeTravel.back(database, as(learner).get("/v1/me").path("id"), random.nextInt(5));
            act(learner, random);
            as(learner).get("/v1/me/reviews").then().statusCode(200);
        }
        var before = rows("select card::text from card order by 1");
        execute("truncate deck cascade");
        rebuild();
        assertThat(rows("select card::text from card order by 1")).containsAll(before);
    }

    @Test
    void an_interrupted_rebuild_goes_on_where_it_stopped() throws SQLException {
        someLearners(3);
        rebuild();
        var before = all();
        execute("truncate deck cascade");
        QuarkusTransaction.requiringNew().run(rebuilds::someMore);
        var begun = count("deck");
        execute("update deck set folded = folded || ' seen before'");

        rebuild().statusCode(200);

        assertThat(begun).isPositive();
        assertThat(count("deck where folded like '% seen before'")).isEqualTo(begun);
        assertThat(count("progress_rebuild")).isZero();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void a_learner_may_not_rebuild() {
        as(someone()).post("/v1/admin/progress/rebuild").then().statusCode(403);
    }

    private static void someLearners(int count) {
        var random = new SplittableRandom(count);
        for (int i = 0; i < count; i++) {
            var learner = someone();
            for (int n = 0; n < 4; n++) {
                act(learner, random);
            }
        }
    }

    private static void act(String learner, SplittableRandom random) {
        var value = random.nextBoolean() ? 1 : 3827.25;
        submit(learner, CHALLENGES.get(random.nextInt(3)), "{\"kind\": \"numeric\", \"value\": %s}".formatted(value));
    }

    private static ValidatableResponse rebuild() {
        return as("an-admin", "admin").post("/v1/admin/progress/rebuild").then();
    }

    /** All that is derived. */
    private List<String> all() throws SQLException {
        return rows("""
                select card::text from card union all select item_difficulty::text from item_difficulty order by 1
                """);
    }

    private List<String> rows(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private int count(String from) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
