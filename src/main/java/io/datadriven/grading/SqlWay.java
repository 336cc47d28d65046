package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How often a script runs before its result is looked at. */
sealed interface SqlWay {

    record Once() implements SqlWay {}

    record Twice() implements SqlWay {}

    /**
     * It dies, its connection with it, and runs again from its beginning.
     *
     * @param statements that ran before
     */
    record Crash(int statements) implements SqlWay {}

    static List<SqlWay> of(SqlMode mode, int statements) {
        var again = Stream.<SqlWay>concat(
                Stream.of(new Twice()), IntStream.range(1, statements).mapToObj(Crash::new));
        return Stream.concat(Stream.of(new Once()), mode == SqlMode.IDEMPOTENT ? again : Stream.of())
                .toList();
    }

    default List<List<String>> sessions(List<String> script) {
        return switch (this) {
            case Once _ -> List.of(script);
            case Twice _ -> List.of(script, script);
            case Crash it -> List.of(script.subList(0, it.statements()), script);
        };
    }

    /** As the beginning of a sentence. */
    default String words() {
        return switch (this) {
            case Once _ -> "";
            case Twice _ -> "When the script runs a second time, ";
            case Crash it ->
                Sentence.of(
                        "When it dies between statement %d and %d and runs again, ",
                        it.statements(), it.statements() + 1);
        };
    }
}
