package io.datadriven.simulations;

import io.datadriven.attempts.AttemptView;
import io.datadriven.catalog.Challenge;
import io.datadriven.platform.Problem;

/**
 * Keeps what is run from answering an exam before it is closed.
 *
 * <p>Bill, load, age of rows and drills under the exam's own workload, read beside its requirements, are its verdict, so that leaving
 * the requirements out would keep nothing back: they are in the question. A what-if is asked without a token, hence nobody can tell
 * whose exam is over, and it is refused for all. Who writes a workload of their own may run what they like: that takes what an
 * exam asks for, to model the problem.
 */
final class ExamSilence {

    private ExamSilence() {}

    /** Of a what-if under the workload of a challenge. */
    static void check(Challenge challenge) {
        if (challenge.policy().withholdsGrades()) {
            throw new Problem(
                    Problem.Type.EXAM_IS_SILENT,
                    "'%s' is an exam, and what comes of a design under its workload is what it asks. Run your design under a workload of your own."
                            .formatted(challenge.id()));
        }
    }

    /** Of what an attempt's design does. */
    static void check(AttemptView attempt) {
        if (attempt.saysNothingYet()) {
            throw new Problem(
                    Problem.Type.EXAM_IS_SILENT,
                    "The exam is not over: what your design does is told with its grade, when you have used your last try.");
        }
    }
}
