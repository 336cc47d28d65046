package io.datadriven.grading;

import io.datadriven.sandbox.Outcome;
import io.datadriven.simulation.Sentence;
import org.jspecify.annotations.Nullable;

/** A script as far as it can be understood without running it. */
sealed interface SqlReading {

    String POINTER = "/script";

    record Script(SqlScript script) implements SqlReading {}

    record Broken(String code, String sentence, SqlScript.@Nullable Place place) implements SqlReading {

        Invalid invalid() {
            return Invalid.at(POINTER, code, place == null ? sentence : at(place, sentence));
        }
    }

    static SqlReading of(String text, int mostStatements, SqlMode mode) {
        try {
            var script = SqlScript.of(text);
            var count = script.statements().size();
            if (count == 0) {
                return new Broken("empty", "Write at least one statement.", null);
            }
            if (mode == SqlMode.PLAN && count > 1) {
                return new Broken(
                        "too_many_statements",
                        Sentence.of("Write a single statement, so that its plan can be measured: these are %d.", count),
                        null);
            }
            return count > mostStatements
                    ? new Broken(
                            "too_many_statements",
                            Sentence.of("Write at most %d statements: these are %d.", mostStatements, count),
                            null)
                    : new Script(script);
        } catch (SqlScript.Unclosed e) {
            return new Broken("syntax", String.valueOf(e.getMessage()), SqlScript.place(text, e.begin()));
        }
    }

    /** Whether the words themselves are wrong, or ask for what no script may have. */
    static boolean isUnusable(Outcome.Refused refused) {
        return refused.session() == 0
                && (refused.isBeforeRunning()
                        || refused.type().equals("Permission")
                        || refused.type().equals("Not implemented")
                        || refused.message().contains("configuration has been locked"));
    }

    static Invalid withoutRows() {
        return Invalid.at(POINTER, "no_rows", "The script gives no rows. End it with the query that is asked for.");
    }

    static Invalid fault(SqlScript script, Outcome.Refused refused) {
        var position = refused.position();
        var place = script.place(refused.statement(), position == null ? 0 : position);
        var code =
                switch (refused.type()) {
                    case "Parser", "Syntax" -> "syntax";
                    case "Binder", "Catalog" -> "unknown_name";
                    case String _ -> "not_allowed";
                };
        return Invalid.at(POINTER, code, at(place, refused.message()));
    }

    private static String at(SqlScript.Place place, String sentence) {
        var ending = sentence.endsWith(".") || sentence.endsWith("!") || sentence.endsWith("?") ? "" : ".";
        return Sentence.of(
                "Line %d, column %d: %s%s", place.line(), place.column(), sentence.replace('\n', ' '), ending);
    }
}
