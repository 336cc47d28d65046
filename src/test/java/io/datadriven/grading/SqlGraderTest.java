package io.datadriven.grading;

import static io.datadriven.grading.Grading.answer;
import static io.datadriven.grading.Grading.grade;
import static io.datadriven.grading.Grading.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.sandbox.Sandbox;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlGraderTest {

    private final Task totals = task("""
            {"kind": "sql", "mode": "query",
             "tables": [{"name": "orders", "columns": ["id integer", "city varchar", "amount decimal(10,2)", "placed_at timestamp", "primary key (id)"],
                         "rows": [[1, "Bern", 10, "2026-01-01 10:00:00"], [2, "Bern", 5.5, "2026-01-02 10:00:00"], [3, "Basel", 1, null]]}],
             "dataSets": [
                {"id": "no-city", "probes": "An order without a city", "weight": 2,
                 "tables": {"orders": [[1, "Bern", 1, null], [2, null, 2, null], [3, "Chur", 3, null], [4, "Chur", 4, null]]}},
                {"id": "odd-city", "probes": "A city of nothing but digits", "shows": "counts",
                 "tables": {"orders": [[1, "007", 1, null]]}},
                {"id": "no-orders", "probes": "No orders", "shows": "nothing", "tables": {"orders": []}}],
             "model": "SELECT city, sum(amount) AS total FROM orders GROUP BY city"}
            """);

    private final Task upsert = task("""
            {"kind": "sql", "mode": "idempotent", "states": ["target"],
             "tables": [{"name": "target", "columns": ["id integer", "v integer"], "rows": [[1, 1]]},
                        {"name": "delta", "columns": ["id integer", "v integer"], "rows": [[1, 2], [2, 1]]}],
             "dataSets": [{"id": "empty-delta", "probes": "An empty delta", "tables": {"delta": []}},
                          {"id": "only-new", "probes": "Only new keys", "tables": {"delta": [[7, 1], [8, 1], [9, 1]]}}],
             "model": "MERGE INTO target t USING delta d ON t.id = d.id WHEN MATCHED THEN UPDATE SET v = d.v WHEN NOT MATCHED THEN INSERT VALUES (d.id, d.v)"}
            """);

    private final Task scan = task("""
            {"kind": "sql", "mode": "plan",
             "tables": [{"name": "events", "columns": ["day date", "n integer"], "rows": [["2026-01-01", 1]]}],
             "dataSets": [{"id": "a-year", "probes": "A year of events", "scannedAtMost": 250000,
                           "tables": {"events": []},
                           "setup": "INSERT INTO events SELECT date '2026-01-01' + (i // 2000)::int, 1 FROM range(700000) r(i)"}],
             "model": "SELECT sum(n) AS n FROM events WHERE day = date '2026-02-01'"}
            """);

    private static Sql.Answer script(String sql) {
        return new Sql.Answer(sql);
    }

    private static Check check(Task task, String sql, String id) {
        return grade(task, script(sql)).checks().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> failed(Task task, String sql) {
        return grade(task, script(sql)).checks().stream()
                .filter(it -> it.score() < 1)
                .map(Check::id)
                .toList();
    }

    private static Invalid.Fault fault(Task task, String sql) {
        return Grading.faults(task, script(sql)).getFirst();
    }

    @Test
    void what_learners_are_shown_and_told_is_as_a_person_read_it_last() throws IOException {
        AsReadLast.check(
                "sql-query",
                totals,
                List.of(
                        script("SELECT city, sum(amount) AS total FROM orders WHERE city <> '' GROUP BY 1"),
                        script("SELECT city FROM orders"),
                        script("SELECT city, sum(amount)::varchar AS total FROM orders GROUP BY 1"),
                        script("SELECT city,\n  totl FROM orders"),
                        script(
                                "SELECT city, sum(1 / city::integer) AS total FROM orders WHERE city = '007' GROUP BY 1")));
        AsReadLast.check(
                "sql-idempotent",
                upsert,
                List.of(script("DELETE FROM target; INSERT INTO target FROM delta"), script("SELECT 1")));
        AsReadLast.check(
                "sql-plan",
                scan,
                List.of(script("SELECT sum(n) AS n FROM events WHERE strftime(day, '%Y-%m-%d') = '2026-02-01'")));
    }

    @Test
    void a_right_script_is_right_on_every_data_set() {
        var grade = grade(totals, script("from orders select city, sum(amount) as TOTAL group by all"));

        assertThat(grade.hasFullMarks()).isTrue();
        assertThat(grade.checks())
                .extracting(Check::message)
                .contains("The rows that you see: right.", "An order without a city: right.");
    }

    @Test
    void a_difference_is_shown_on_the_fewest_rows_that_have_it() {
        var check =
                check(totals, "SELECT city, sum(amount) AS total FROM orders WHERE city <> '' GROUP BY 1", "no-city");

        assertThat(check.message()).isEqualTo("An order without a city: 1 row is missing. 1 row is enough to show it.");
        assertThat(check.evidence()).isInstanceOfSatisfying(SqlEvidence.Rows.class, it -> {
            assertThat(it.missing()).hasSize(1);
            assertThat(it.missing().getFirst()).containsExactly(null, "2.00");
            assertThat(it.data().getFirst().rows()).hasSize(1);
        });
    }

    @Test
    void the_shape_of_the_rows_is_told_first() {
        assertThat(check(totals, "SELECT city FROM orders", "visible-rows").message())
                .isEqualTo("The rows that you see: 2 columns are expected (city, total), and the result has 1.");
        assertThat(check(totals, "SELECT city, sum(amount) AS sum FROM orders GROUP BY 1", "visible-rows")
                        .message())
                .isEqualTo("The rows that you see: Column 2 has to be called 'total', not 'sum'.");
        assertThat(check(totals, "SELECT city, sum(amount)::varchar AS total FROM orders GROUP BY 1", "visible-rows")
                        .message())
                .isEqualTo(
                        "The rows that you see: Column 2 ('total') has to be a number (DECIMAL(38,2)), not text (VARCHAR).");
    }

    @Test
    void an_error_on_rows_that_are_not_shown_says_nothing_of_them() {
        var sql = "SELECT CASE WHEN city = '007' THEN error('the city is ' || city) ELSE city END AS city,\n"
                + "  sum(amount) AS total FROM orders GROUP BY 1";

        var check = check(totals, sql, "odd-city");

        assertThat(check.message())
                .startsWith("A city of nothing but digits: The engine gave up (")
                .doesNotContain("007");
        assertThat(Grading.written(check, Check.class)).doesNotContain("007");
        assertThat(failed(totals, sql)).containsExactly("odd-city");
    }

    @Test
    void an_error_says_where_it_happened() {
        var check = check(
                totals,
                "SELECT 'é' AS city,\n  sum(amount / (CASE WHEN id = 3 THEN 'n/a' ELSE '1' END)::int) AS total\nFROM orders",
                "visible-rows");

        assertThat(check.evidence()).isInstanceOfSatisfying(SqlEvidence.Failure.class, it -> {
            assertThat(it.reason()).isEqualTo("error");
            assertThat(it.line()).isEqualTo(2);
            assertThat(it.message()).contains("n/a");
        });
    }

    @Test
    void what_cannot_be_parsed_or_bound_is_no_try() {
        assertThat(fault(totals, "SELECT city,\n  totl FROM orders"))
                .satisfies(it -> assertThat(it.code()).isEqualTo("unknown_name"))
                .satisfies(it ->
                        assertThat(it.detail()).startsWith("Line 2, column 3: ").contains("totl"));
        assertThat(fault(totals, "SELECT 'é', totl FROM orders").detail()).startsWith("Line 1, column 13: ");
        assertThat(fault(totals, "SELEC 1").code()).isEqualTo("syntax");
        assertThat(fault(totals, " -- \n ;").code()).isEqualTo("empty");
        assertThat(fault(totals, "SELECT 'x").detail()).startsWith("Line 1, column 8: ");
        assertThat(fault(totals, "CREATE TABLE x AS FROM orders").code()).isEqualTo("no_rows");
        assertThat(fault(totals, "SELECT 1;".repeat(21)).code()).isEqualTo("too_many_statements");
        assertThat(fault(totals, "SELECT * FROM read_csv('x.csv')").code()).isEqualTo("not_allowed");
        assertThat(fault(totals, "SET memory_limit = '9GB'; SELECT 1").code()).isEqualTo("not_allowed");
    }

    @Test
    void a_check_of_the_form_says_nothing_of_what_a_script_gives() {
        var graders = new Graders(Sandbox.with(1, 128));

        assertThat(graders.check(totals, script("SELECT 1 / 0 AS x"))).isEmpty();
        assertThat(graders.check(totals, script("SELECT x"))).isPresent();
        assertThat(graders.check(totals, answer("{\"kind\": \"single_choice\", \"option\": \"a\"}")))
                .isPresent();
    }

    @Test
    void a_merge_holds_when_it_runs_twice_and_an_insert_does_not() {
        assertThat(grade(upsert, upsert.modelAnswer()).score()).isEqualTo(1);
        var check = check(
                upsert,
                "UPDATE target SET v = d.v FROM delta d WHERE d.id = target.id; INSERT INTO target SELECT * FROM delta WHERE id NOT IN (SELECT id FROM (VALUES (1)) x(id))",
                "only-new");
        assertThat(check.score()).isEqualTo(0.5);
        assertThat(check.message())
                .isEqualTo(
                        "Only new keys: When the script runs a second time, 3 rows are there that should not be in 'target'. 1 row is enough to show it.");
    }

    @Test
    void a_crash_between_two_statements_loses_what_was_deleted() {
        var script = "CREATE TEMP TABLE old AS SELECT * FROM target WHERE id NOT IN (SELECT id FROM delta);"
                + "DELETE FROM target; INSERT INTO target SELECT * FROM old UNION ALL SELECT * FROM delta";

        assertThat(failed(upsert, script)).contains("empty-delta");
        assertThat(check(upsert, script, "empty-delta").message())
                .startsWith("An empty delta: When it dies between statement 2 and 3 and runs again, 1 row is missing");
        assertThat(failed(upsert, "BEGIN;" + script + ";COMMIT")).isEmpty();
    }

    @Test
    void doing_nothing_earns_nothing_where_nothing_was_to_be_done() {
        assertThat(grade(upsert, script("SELECT 1")).score()).isZero();
        assertThat(check(upsert, "SELECT 1", "empty-delta").message()).contains("nothing was to be done");
    }

    @Test
    void rows_read_are_counted_by_the_engine() {
        assertThat(grade(scan, scan.modelAnswer()).hasFullMarks()).isTrue();
        var check =
                check(scan, "SELECT sum(n) AS n FROM events WHERE strftime(day, '%Y-%m-%d') = '2026-02-01'", "a-year");
        assertThat(check.score()).isZero();
        assertThat(check.evidence()).isEqualTo(new SqlEvidence.Scan(700_000, 250_000));
    }

    @Test
    void after_a_run_that_was_stopped_the_others_are_spared() {
        var slow = task("""
                {"kind": "sql", "mode": "query", "timeLimitMs": 300,
                 "tables": [{"name": "t", "columns": ["a integer"], "rows": [[1]]}],
                 "dataSets": [{"id": "two", "probes": "Two rows", "tables": {"t": [[1], [2]]}}],
                 "model": "SELECT a FROM t"}
                """);

        var checks = grade(
                        slow,
                        script(
                                "WITH RECURSIVE r AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM r) SELECT max(r.a) AS a FROM r, t"))
                .checks();

        assertThat(checks.getFirst().message()).isEqualTo("The rows that you see: The run was stopped after 0.3 s.");
        assertThat(checks.getLast().message()).contains("not run");
    }

    @Test
    void a_run_gives_the_rows_and_no_verdict() {
        var graders = new Graders(Sandbox.with(1, 128));

        assertThat(graders.run(totals, script("SELECT id FROM orders ORDER BY id")))
                .hasValueSatisfying(it -> {
                    assertThat(it.ended()).isEqualTo("rows");
                    assertThat(it.message()).isEqualTo("3 rows.");
                    assertThat(it.tables().getFirst().rows()).containsExactly(List.of("1"), List.of("2"), List.of("3"));
                });
        assertThat(graders.run(totals, script("SELECT\n id,, FROM orders")))
                .hasValueSatisfying(it -> assertThat(it.line()).isEqualTo(2));
        assertThat(graders.run(upsert, script("DELETE FROM target")))
                .hasValueSatisfying(it -> assertThat(it.message()).isEqualTo("0 rows in target."));
    }
}
