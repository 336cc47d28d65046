package io.datadriven.simulations;

import io.datadriven.attempts.AttemptView;
import io.datadriven.grading.Architecture;
import io.datadriven.simulation.pipeline.Outcome;
import io.datadriven.simulation.pipeline.Pipeline;

/**
 * A design that was handed in, and what comes of it.
 *
 * @param attempt as its learner may see it
 */
record SubmittedDesign(AttemptView attempt, String title, Architecture task, Outcome outcome) {

    Pipeline pipeline() {
        return outcome.pipeline();
    }
}
