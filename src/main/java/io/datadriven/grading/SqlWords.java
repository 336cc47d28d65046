package io.datadriven.grading;

import io.datadriven.sandbox.Outcome;
import io.datadriven.simulation.Sentence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says how a script did on a data set, and no more of it than its author lets be seen. */
final class SqlWords {

    private static final int MOST_ROWS = 10;

    private final Sql task;
    private final SqlScript script;

    SqlWords(Sql task, SqlScript script) {
        this.task = task;
        this.script = script;
    }

    String message(SqlData data, SqlFinding finding) {
        return data.probes() + ": "
                + switch (finding) {
                    case SqlFinding.Right it when it.isFree() -> "right, and nothing was to be done.";
                    case SqlFinding.Right _ -> "right.";
                    case SqlFinding.Differs it -> differs(data, it);
                    case SqlFinding.Failed it -> capital(it.way().words() + failed(data, it.outcome()));
                    case SqlFinding.ScansMore it ->
                        Sentence.of(
                                "the rows are right, but %,d rows had to be read for them and %,d are allowed. Write the filter so that the engine can compare it with the least and greatest value of a row group.",
                                it.rows(), it.allowed());
                    case SqlFinding.NotRun _ -> "not run, because an earlier run did not come to its end.";
                };
    }

    @Nullable
    Evidence evidence(SqlData data, SqlFinding finding) {
        return switch (finding) {
            case SqlFinding.Differs it -> data.shows() == SqlData.Shows.DIFFERENCE ? rows(it) : null;
            case SqlFinding.Failed it -> failure(data, it.outcome());
            case SqlFinding.ScansMore it -> new SqlEvidence.Scan(it.rows(), it.allowed());
            case SqlFinding.Right _, SqlFinding.NotRun _ -> null;
        };
    }

    private String differs(SqlData data, SqlFinding.Differs it) {
        if (data.shows() == SqlData.Shows.NOTHING) {
            return capital(it.way().words() + "the result is not the right one.");
        }
        var where = it.table() == null ? "" : Sentence.of(" in '%s'", it.table());
        return capital(it.way().words()
                + switch (it.mismatch()) {
                    case SqlMismatch.Shape shape -> shape.sentence();
                    case SqlMismatch.Order order ->
                        Sentence.of("the rows are right, but row %d is not the one that belongs there.", order.place());
                    case SqlMismatch.Rows _ -> counted(it.missing(), it.unexpected(), where) + smallest(data, it);
                });
    }

    private static String counted(int missing, int unexpected, String where) {
        var lacks = Sentence.of("%s missing", missing == 1 ? "1 row is" : missing + " rows are");
        var has = Sentence.of("%s there that should not be", unexpected == 1 ? "1 row is" : unexpected + " rows are");
        return (unexpected == 0 ? lacks + where : missing == 0 ? has + where : lacks + where + ", and " + has) + ".";
    }

    private static String smallest(SqlData data, SqlFinding.Differs it) {
        var rows = it.on().size();
        return rows == data.size()
                ? ""
                : Sentence.of(
                        " %s enough to show it.",
                        rows == 0 ? "No row is" : rows == 1 ? "1 row is" : rows + " rows are");
    }

    private static Evidence rows(SqlFinding.Differs it) {
        return switch (it.mismatch()) {
            case SqlMismatch.Shape _ ->
                new SqlEvidence.Rows(it.table(), List.of(), List.of(), 0, List.of(), 0, shown(it));
            case SqlMismatch.Order order ->
                new SqlEvidence.Rows(
                        it.table(),
                        order.columns(),
                        List.of(order.expected()),
                        1,
                        List.of(order.actual()),
                        1,
                        shown(it));
            case SqlMismatch.Rows rows ->
                new SqlEvidence.Rows(
                        it.table(),
                        rows.columns(),
                        first(rows.missing()),
                        rows.missing().size(),
                        first(rows.unexpected()),
                        rows.unexpected().size(),
                        shown(it));
        };
    }

    /** Only where few rows are enough: a learner reads no hundred. */
    private static List<SqlTable> shown(SqlFinding.Differs it) {
        return it.on().setup().isEmpty() && it.on().size() <= 3 * MOST_ROWS
                ? it.on().tables()
                : List.of();
    }

    private static List<List<String>> first(List<List<String>> rows) {
        return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    }

    private String failed(SqlData data, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused it
            when data.shows() == SqlData.Shows.DIFFERENCE -> {
                var place = place(it);
                yield place == null
                        ? Sentence.of("the engine refused it. %s", it.message())
                        : Sentence.of(
                                "the engine gave up in line %d, column %d. %s",
                                place.line(), place.column(), it.message());
            }
            case Outcome.Refused it -> Sentence.of("the engine gave up (%s error).", it.type());
            case Outcome.Stopped it -> SqlRun.words(it.reason(), task.solution().timeLimitMs());
            case Outcome.Rows _ -> throw new IllegalStateException("Rows are no failure.");
        };
    }

    private Evidence failure(SqlData data, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused it -> {
                var place = place(it);
                yield new SqlEvidence.Failure(
                        "error",
                        data.shows() == SqlData.Shows.DIFFERENCE ? it.message() : null,
                        place == null ? null : place.line(),
                        place == null ? null : place.column());
            }
            case Outcome.Stopped it ->
                new SqlEvidence.Failure(it.reason().name().toLowerCase(Locale.ROOT), null, null, null);
            case Outcome.Rows _ -> throw new IllegalStateException("Rows are no failure.");
        };
    }

    private SqlScript.@Nullable Place place(Outcome.Refused it) {
        var position = it.position();
        return it.session() < 0 ? null : script.place(it.statement(), position == null ? 0 : position);
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
