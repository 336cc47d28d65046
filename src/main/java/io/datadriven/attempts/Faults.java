package io.datadriven.attempts;

import io.datadriven.grading.Invalid;
import io.datadriven.platform.Problem;
import java.util.List;

/** What is wrong with what a learner sent, as the problem that says so. */
final class Faults {

    private Faults() {}

    /** Of a submission that says something that it cannot say. */
    static Problem at(String pointer, String code, String detail) {
        return new Problem(Problem.Type.INVALID_BODY, detail, List.of(Problem.Fault.inBody(pointer, code, detail)));
    }

    /** Of an answer that cannot be graded. */
    static Problem of(Invalid invalid) {
        var faults = invalid.faults().stream()
                .map(it -> Problem.Fault.inBody("/answer" + it.pointer(), it.code(), it.detail()))
                .toList();
        return new Problem(
                Problem.Type.INVALID_ANSWER,
                faults.size() == 1
                        ? faults.getFirst().detail() + " It does not count as a try."
                        : "%d places have to be mended. It does not count as a try.".formatted(faults.size()),
                faults);
    }
}
