package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Operations.Backfill;
import java.util.List;
import java.util.Optional;

/** What its maker says about a design, to be held against what it does. */
public sealed interface Claim {

    /** What a consumer reads is at no time older. */
    record Fresh(String consumer, int seconds) implements Claim {}

    /** A month costs at most so much, even at the higher end of the bill. */
    record Costs(int usdPerMonth) implements Claim {}

    /** So much history is computed again in so long a time. */
    record Replays(int days, int hours) implements Claim {}

    /** Nothing is lost or there twice for a consumer: in calm, when a stream job crashes, and when a batch run is started again. */
    record ExactlyOnce(String consumer) implements Claim {}

    /** Whether it is so. */
    enum Truth {
        TRUE,
        FALSE,
        /** It is about something that the design does not have. */
        UNSUPPORTED
    }

    /** The truth about it. */
    record Checked(Claim claim, Truth truth, String sentence) {}

    default Checked check(Outcome outcome) {
        return switch (this) {
            case Fresh it ->
                unknown(outcome, it.consumer())
                        .orElseGet(() -> judged(
                                outcome,
                                List.of(new Requirement.Freshness(
                                        "", 1, it.consumer(), Requirement.Percentile.MAX, it.seconds()))));
            case Costs it -> judged(outcome, List.of(new Requirement.Cost("", 1, it.usdPerMonth())));
            case Replays it ->
                hasReplay(outcome)
                        ? judged(outcome, List.of(new Requirement.Replayable("", 1, it.days(), it.hours())))
                        : new Checked(this, Truth.UNSUPPORTED, "The design has nothing that computes history again.");
            case ExactlyOnce it ->
                unknown(outcome, it.consumer())
                        .orElseGet(() -> judged(
                                outcome,
                                List.of(
                                        once(it.consumer(), Circumstance.Kind.CALM),
                                        once(it.consumer(), Circumstance.Kind.CRASH),
                                        once(it.consumer(), Circumstance.Kind.BATCH_RETRY))));
        };
    }

    private static Requirement once(String consumer, Circumstance.Kind kind) {
        return new Requirement.Correctness("", 1, consumer, 0, 0, 1_000_000, new Circumstance(kind, 0));
    }

    /** True when all are met; the first that is not says why. */
    private Checked judged(Outcome outcome, List<Requirement> requirements) {
        var judgements = Judging.of(outcome, requirements);
        var against = judgements.stream().filter(it -> !it.isMet()).findFirst();
        return new Checked(
                this,
                against.isEmpty() ? Truth.TRUE : Truth.FALSE,
                against.orElseGet(judgements::getFirst).sentence());
    }

    private Optional<Checked> unknown(Outcome outcome, String consumer) {
        return outcome.workload().consumers().stream().anyMatch(it -> it.id().equals(consumer))
                ? Optional.empty()
                : Optional.of(new Checked(this, Truth.UNSUPPORTED, "Nobody is called '" + consumer + "'."));
    }

    private static boolean hasReplay(Outcome outcome) {
        return outcome.pipeline().operations().backfill() != Backfill.NONE
                && !Measures.replay(outcome, 1).isEmpty();
    }
}
