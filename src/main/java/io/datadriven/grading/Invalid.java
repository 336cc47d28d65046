package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that cannot be graded, with everything in it that has to be mended. */
public record Invalid(List<Fault> faults) implements Verdict {

    /**
     * One thing to mend.
     *
     * @param pointer JSON pointer (RFC 6901) into the answer, such as {@code /order/2}
     * @param code stable word for programs, such as {@code unknown_option}
     * @param detail sentence for people
     */
    public record Fault(String pointer, String code, String detail) {}

    /** A unit that cannot be converted into the one that is asked for. */
    static Invalid unit(@Nullable String given, String asked) {
        return at(
                "/unit",
                "unknown_unit",
                Sentence.of(
                        "'%s' cannot be converted into %s. Leave the unit out, or write one of the same quantity.",
                        Quoted.cut(String.valueOf(given)), asked));
    }

    static Invalid at(String pointer, String code, String detail) {
        return new Invalid(List.of(new Fault(pointer, code, detail)));
    }
}
