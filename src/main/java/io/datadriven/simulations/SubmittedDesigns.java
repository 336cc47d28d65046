package io.datadriven.simulations;

import io.datadriven.attempts.OwnAttempts;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Seed;
import io.datadriven.grading.Architecture;
import io.datadriven.grading.DesignReading;
import io.datadriven.platform.Allowance;
import io.datadriven.platform.Kinds;
import io.datadriven.platform.Problem;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The designs of a learner, run again: the same design gives the same. */
@Singleton
class SubmittedDesigns {

    private final OwnAttempts ownAttempts;
    private final Catalog catalog;
    private final Allowance allowance;

    SubmittedDesigns(OwnAttempts ownAttempts, Catalog catalog, Simulations.Config config) {
        this.ownAttempts = ownAttempts;
        this.catalog = catalog;
        this.allowance = new Allowance("designs", config.burst(), config.perMinute());
    }

    /**
     * One of the learner's attempts.
     *
     * @throws Problem when it is somebody else's, no design, one of an exam that is not over, or one that the challenge has no place for any more
     */
    SubmittedDesign get(UUID learner, String attemptId) {
        var attempt = ownAttempts.view(learner, attemptId);
        ExamSilence.check(attempt);
        if (!(attempt.answer() instanceof Architecture.Answer answer)) {
            throw new Problem(
                    Problem.Type.NOTHING_TO_RUN,
                    "Only designs are drawn and run; this attempt is of kind '%s'."
                            .formatted(Kinds.of(attempt.answer())));
        }
        allowance.take(learner.toString());
        var challenge = challenge(attempt.challengeId(), attempt.seed());
        if (!(challenge.task() instanceof Architecture task)) {
            throw changed();
        }
        return switch (DesignReading.of(answer.design(), task.workload())) {
            case DesignReading.Sound it ->
                new SubmittedDesign(attempt, challenge.title(), task, task.outcome(it.pipeline()));
            case DesignReading.Faulty _ -> throw changed();
        };
    }

    private Challenge challenge(String id, @Nullable String seed) {
        return seed == null
                ? catalog.challenge(id)
                : catalog.variant(id, Seed.parse(seed).orElseThrow());
    }

    private static Problem changed() {
        return new Problem(
                Problem.Type.CONFLICT,
                "The challenge has changed since this attempt, and the design cannot be run under it any more. Its grade stands.");
    }
}
