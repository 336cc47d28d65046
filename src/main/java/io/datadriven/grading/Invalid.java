package io.datadriven.grading;

import java.util.List;

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

    static Invalid at(String pointer, String code, String detail) {
        return new Invalid(List.of(new Fault(pointer, code, detail)));
    }
}
