package io.datadriven.grading;

import io.datadriven.platform.Problem;
import io.datadriven.simulation.Sentence;

/** The author's own script gave no result, so that nothing can be said of a learner's. */
public final class ModelFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int RETRY_SECONDS = 5;

    ModelFailed(String dataSet, String reason) {
        super(Sentence.of("The model does not run on the data set '%s': %s", dataSet, reason));
    }

    /** For a learner, who can do nothing about it. */
    Problem problem() {
        return Problem.retry(
                Problem.Type.UNAVAILABLE,
                "Your answer could not be compared with the right one just now. Nothing was counted; send it again in a moment.",
                RETRY_SECONDS,
                this);
    }
}
