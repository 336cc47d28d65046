package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.Judgement;
import io.datadriven.simulation.pipeline.Judging;
import io.datadriven.simulation.pipeline.Outcome;
import io.datadriven.simulation.pipeline.Requirement;
import io.datadriven.simulation.pipeline.SingleChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the design, and holds each requirement against what comes out. */
final class ArchitectureGrader implements Grader<Architecture, Architecture.Answer> {

    private static final double WHOLE = 64;
    static final String CLAIMS = "claims";

    @Override
    public Verdict grade(Architecture task, Architecture.Answer answer) {
        return switch (read(task, answer)) {
            case DesignReading.Faulty it -> invalid(it);
            case DesignReading.Sound it ->
                DesignTurnstile.run(() -> graded(task.requirements(), task.outcome(it.pipeline()), answer.said()));
        };
    }

    /** Whether it can be graded; nothing is run. */
    Optional<Invalid> check(Architecture task, Architecture.Answer answer) {
        return read(task, answer) instanceof DesignReading.Faulty it ? Optional.of(invalid(it)) : Optional.empty();
    }

    private static DesignReading read(Architecture task, Architecture.Answer answer) {
        return DesignReading.of(
                answer.design(), task.solution().workload(), task.solution().palette());
    }

    private static Invalid invalid(DesignReading.Faulty faulty) {
        return new Invalid(faulty.faults().stream()
                .map(it -> new Invalid.Fault("/design" + it.pointer(), it.code(), it.detail()))
                .toList());
    }

    private static Grade graded(List<Requirement> requirements, Outcome outcome, List<DesignClaim> claims) {
        var judged = Judging.of(outcome, requirements);
        var shares = new Shares(requirements.stream().map(Requirement::weight).toList());
        var checks = new ArrayList<Check>();
        for (int i = 0; i < judged.size(); i++) {
            var it = judged.get(i);
            checks.add(new Check(
                    it.requirement().id(),
                    shares.of(i),
                    it.credit() / WHOLE,
                    message(it) + wayOut(it, outcome, requirements),
                    evidence(it, outcome)));
        }
        if (!claims.isEmpty()) {
            checks.add(said(claims, outcome));
        }
        return Grade.of(checks.toArray(Check[]::new));
    }

    /** What is said about a design earns nothing; it is a check all the same, so that it is shown beside the others. */
    private static Check said(List<DesignClaim> claims, Outcome outcome) {
        var checked = claims.stream()
                .map(it -> DesignEvidence.CheckedClaim.of(it, it.claim().check(outcome)))
                .toList();
        var right = (int)
                checked.stream().filter(DesignEvidence.CheckedClaim::isTrue).count();
        return new Check(
                CLAIMS,
                0,
                Grade.share(right, claims.size()),
                Sentence.of("%d of %d things that you say about it are so.", right, claims.size()),
                new DesignEvidence.Claims(checked));
    }

    private static String wayOut(Judgement judged, Outcome outcome, List<Requirement> requirements) {
        return judged.isMet()
                ? ""
                : SingleChange.of(outcome, requirements, judged.requirement())
                        .map(it -> " " + it.sentence())
                        .orElse("");
    }

    private static String message(Judgement judged) {
        var story = judged.counterexample().map(it -> " " + it.story()).orElse("");
        return switch (judged.verdict()) {
            case MET -> judged.sentence();
            case TIGHT -> Sentence.of("%s That is tight.", judged.sentence());
            case AT_RISK ->
                Sentence.of("%s Whether that is enough, nobody knows before: %s", judged.sentence(), asked(judged));
            case MISSED -> Sentence.of("%s%s Asked was: %s", judged.sentence(), story, asked(judged));
        };
    }

    private static String asked(Judgement judged) {
        return judged.requirement().sentence();
    }

    private static @Nullable Evidence evidence(Judgement judged, Outcome outcome) {
        return switch (judged.requirement()) {
            case Requirement.Cost _ -> DesignEvidence.Bill.of(outcome.ledger());
            case Requirement.Headroom _, Requirement.NotIdle _ -> DesignEvidence.Load.of(outcome.utilisations());
            case Requirement.Freshness it -> view(outcome, it.consumer());
            case Requirement.Correctness it ->
                judged.counterexample()
                        .<Evidence>map(DesignEvidence.Witness::of)
                        .orElseGet(() -> view(outcome, it.consumer()));
            case Requirement.Recovery it -> DesignEvidence.Drill.of(outcome.drill(it.fault()));
            case Requirement.Replayable _, Requirement.FileSize _, Requirement.Residency _ -> null;
        };
    }

    private static @Nullable Evidence view(Outcome outcome, String consumer) {
        return outcome.replay().views().stream()
                .filter(it -> it.consumer().equals(consumer))
                .findFirst()
                .map(DesignEvidence.Consumer::of)
                .orElse(null);
    }
}
