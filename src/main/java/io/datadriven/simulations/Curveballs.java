package io.datadriven.simulations;

import io.datadriven.attempts.AttemptView;
import io.datadriven.attempts.OwnAttempts;
import io.datadriven.grading.Architecture;
import io.datadriven.grading.DesignReading;
import io.datadriven.grading.DesignTurnstile;
import io.datadriven.platform.Problem;
import io.datadriven.simulation.pipeline.Curveball;
import io.datadriven.simulation.pipeline.Edits;
import io.datadriven.simulation.pipeline.Judging;
import io.datadriven.simulation.pipeline.Pipeline;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Asks a learner what becomes of their design when things change, judges what they make of it, and keeps that. */
@Singleton
class Curveballs {

    private final SubmittedDesigns designs;
    private final OwnAttempts ownAttempts;
    private final CurveballAnswers answers;
    private final DesignPatch patch;

    Curveballs(SubmittedDesigns designs, OwnAttempts ownAttempts, CurveballAnswers answers, DesignPatch patch) {
        this.designs = designs;
        this.ownAttempts = ownAttempts;
        this.answers = answers;
        this.patch = patch;
    }

    CurveballView thrown(UUID learner, String attemptId) {
        return CurveballView.of(curveball(designs.get(learner, attemptId)));
    }

    /** Judged first, while no connection is held, and then kept. */
    CurveballAnswerView answered(UUID learner, String attemptId, List<PatchOperation> operations) {
        var design = designs.get(learner, attemptId);
        var answer = judged(design, operations);
        answers.keep(learner, id(design.attempt()), operations, answer);
        return answer;
    }

    /** As it was judged then, whatever has become of the challenge. */
    KeptCurveballAnswer kept(UUID learner, String attemptId) {
        return answers.of(learner, id(ownAttempts.view(learner, attemptId)))
                .map(KeptCurveballAnswer::of)
                .orElseThrow(() ->
                        new Problem(Problem.Type.NOT_FOUND, "You have not answered the curveball to this design yet."));
    }

    private static UUID id(AttemptView attempt) {
        return UUID.fromString(attempt.id());
    }

    private CurveballAnswerView judged(SubmittedDesign design, List<PatchOperation> operations) {
        var curveball = curveball(design);
        var changed = patch.apply(((Architecture.Answer) design.attempt().answer()).design(), operations);
        return switch (DesignReading.of(changed, curveball.workload())) {
            case DesignReading.Sound(Pipeline edited) ->
                DesignTurnstile.run(() -> CurveballAnswerView.of(
                        curveball.score(design.outcome(), edited),
                        changed,
                        Judging.of(design.outcome().under(curveball.workload()).of(edited), curveball.requirements()),
                        Edits.between(design.pipeline(), edited)));
            case DesignReading.Faulty it ->
                throw new Problem(
                        Problem.Type.INVALID_BODY,
                        "What the patch leaves cannot be run. "
                                + it.faults().getFirst().detail(),
                        it.faults().stream()
                                .map(fault -> Problem.Fault.inBody(
                                        "", fault.code(), "%s: %s".formatted(fault.pointer(), fault.detail())))
                                .toList());
        };
    }

    private static Curveball curveball(SubmittedDesign design) {
        return DesignTurnstile.run(
                () -> Curveball.of(design.outcome(), design.task().requirements()));
    }
}
