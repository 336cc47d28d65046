package io.datadriven.grading;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small SQL tasks, and scripts that are right, wrong or broken. They are run for real, so few of them are tried. */
final class RandomSql {

    private static final List<String> QUERIES = List.of(
            "SELECT a, count(*) AS n FROM t GROUP BY a",
            "SELECT a, count(b) AS n FROM t GROUP BY a",
            "SELECT a, sum(b) AS n FROM t GROUP BY a HAVING sum(b) > 1",
            "SELECT a, 1 / (b - 2) AS n FROM t",
            "SELECT a, b AS n FROM t ORDER BY b LIMIT 2",
            "WITH u AS (SELECT DISTINCT * FROM t) SELECT a, b AS n FROM u",
            "SELECT a, b AS n FROM t; -- that is all",
            "SELECT a FROM t");

    private static final List<String> WRITES = List.of(
            "INSERT INTO t SELECT a, b + 1 FROM t",
            "DELETE FROM t WHERE b IS NULL",
            "BEGIN; DELETE FROM t; INSERT INTO t VALUES ('x', 1); COMMIT",
            "DELETE FROM t; INSERT INTO t VALUES ('x', 1)",
            "UPDATE t SET b = coalesce(b, 0)",
            "CREATE TABLE u AS SELECT * FROM t",
            "SELECT 1");

    private RandomSql() {}

    static Arbitrary<Sql> tasks() {
        var rows = Combinators.combine(
                        Arbitraries.of("x", "y", "it's").injectNull(0.2),
                        Arbitraries.of("0", "1", "2").injectNull(0.2))
                .as(RandomSql::row)
                .list()
                .ofMaxSize(6);
        return Combinators.combine(
                        Arbitraries.of("query", "write", "idempotent"),
                        Arbitraries.integers().between(0, 4),
                        rows,
                        rows)
                .as(RandomSql::task);
    }

    private static List<String> row(String... cells) {
        return java.util.Arrays.asList(cells);
    }

    private static Sql task(String mode, int model, List<List<String>> seen, List<List<String>> unseen) {
        var asks = mode.equals("query");
        var table = new SqlTable.Authored("t", List.of("a varchar", "b integer"), new SqlTable.Cells(seen));
        var set = new SqlAuthored.DataSet(
                "others", "Other rows", 3, null, Map.of("t", new SqlTable.Cells(unseen)), null, null);
        return new SqlAuthored(
                        mode,
                        List.of(table),
                        null,
                        null,
                        null,
                        asks ? null : List.of("t"),
                        null,
                        List.of(set),
                        asks ? QUERIES.get(model % 3) : WRITES.get(1 + model % 4),
                        null,
                        null)
                .task();
    }

    static Arbitrary<Sql.Answer> answers(Sql task) {
        return Arbitraries.of(task.solution().mode().asksForRows() ? QUERIES : WRITES)
                .map(Sql.Answer::new);
    }

    static Arbitrary<Sql.Answer> broken() {
        return Arbitraries.of(
                        "",
                        " ; ;",
                        "-- nothing",
                        "SELEC a FROM t",
                        "SELECT nope FROM t",
                        "SELECT a FROM nowhere",
                        "SELECT 'a FROM t",
                        "SELECT a /* FROM t",
                        "SELECT $$a FROM t",
                        "SELECT * FROM 'secrets.csv'",
                        "SELECT 1;".repeat(21))
                .map(Sql.Answer::new);
    }
}
