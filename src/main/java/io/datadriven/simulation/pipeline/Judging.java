package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Judgement.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds requirements against what came out. */
public final class Judging {

    private static final long MILLION = 1_000_000;

    /** Percents are whole and rounded down, so that 100 says that it has run out. */
    private static final int NOT_OUT = 99;

    private Judging() {}

    /** In the order of the requirements. */
    public static List<Judgement> of(Outcome outcome, List<? extends Requirement> requirements) {
        return requirements.stream().map(it -> of(outcome, it)).toList();
    }

    /**
     * Holds one against it.
     *
     * @throws IllegalArgumentException when it asks for a consumer that the workload does not have
     */
    public static Judgement of(Outcome outcome, Requirement requirement) {
        return switch (requirement) {
            case Requirement.Cost it -> cost(outcome, it);
            case Requirement.Headroom it -> headroom(outcome, it);
            case Requirement.NotIdle it -> notIdle(outcome, it);
            case Requirement.Freshness it -> freshness(outcome, it);
            case Requirement.Correctness it -> correctness(outcome, it);
            case Requirement.Recovery it -> recovery(outcome, it);
            case Requirement.Replayable it -> replayable(outcome, it);
            case Requirement.FileSize it -> fileSize(outcome, it);
            case Requirement.Residency it -> residency(outcome, it);
        };
    }

    /** When only the lower end of the bill is within, half is earned; beyond, the lower end counts. */
    private static Judgement cost(Outcome outcome, Requirement.Cost cost) {
        var budget = cost.usdPerMonth() * 100L;
        var low = cents(outcome.ledger().low());
        var high = cents(outcome.ledger().high());
        var sentence = "It costs " + (low == high ? usd(low) : usd(low) + " to " + usd(high)) + " USD a month.";
        var judged = Judgement.of(cost, Credit.atMost(high, budget), sentence);
        if (high <= budget) {
            return judged;
        }
        return low <= budget
                ? judged.with(Verdict.AT_RISK, Credit.HALF)
                : judged.with(Verdict.MISSED, Credit.atMost(low, budget).sixtyFourths());
    }

    private static Judgement headroom(Outcome outcome, Requirement.Headroom headroom) {
        var fullest = outcome.utilisations().stream()
                .max(Comparator.comparingInt(Utilisation::peakPercent).thenComparing(Utilisation::node));
        if (fullest.isEmpty()) {
            return Judgement.of(headroom, Credit.met(true), "Nothing in it can run out.");
        }
        var it = fullest.get();
        var sentence = "At the peak " + it.peakPercent() + " % of the " + it.resource() + " of '" + it.node()
                + "' are used, more than of anything else.";
        var judged = Judgement.of(headroom, Credit.atMost(it.peakPercent(), NOT_OUT), sentence);
        return judged.isMet() && outcome.utilisations().stream().anyMatch(Utilisation::isTight)
                ? judged.with(Verdict.TIGHT, judged.credit())
                : judged;
    }

    private static Judgement notIdle(Outcome outcome, Requirement.NotIdle notIdle) {
        var busy = Measures.busyPercent(outcome);
        if (busy.isEmpty()) {
            return Judgement.of(notIdle, Credit.met(true), "No job has machines all the time.");
        }
        var least = busy.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        return Judgement.of(
                notIdle,
                Credit.atLeast(least.getValue(), notIdle.percent()),
                "The machines of '" + least.getKey() + "' are busy by " + least.getValue() + " % on average.");
    }

    private static Judgement freshness(Outcome outcome, Requirement.Freshness freshness) {
        var view = view(outcome.replay(), freshness.consumer());
        var measured =
                switch (freshness.percentile()) {
                    case P50 -> view.stalenessP50Ms();
                    case P95 -> view.stalenessP95Ms();
                    case MAX -> view.stalenessMaxMs();
                };
        return Judgement.of(
                freshness,
                Credit.atMost(measured, freshness.seconds() * Span.SECOND),
                "What '" + freshness.consumer() + "' reads is up to "
                        + new Span.Of(measured).words() + " old"
                        + freshness.percentile().words() + ".");
    }

    /** By the first replay with too many rows that are not right; rows are right or not, so that it is all or nothing. */
    private static Judgement correctness(Outcome outcome, Requirement.Correctness correctness) {
        var circumstance = correctness.circumstance();
        var views = circumstance.in(outcome.pipeline(), outcome.workload()).stream()
                .map(outcome::replay)
                .map(it -> view(it, correctness.consumer()))
                .toList();
        if (views.isEmpty()) {
            return Judgement.of(correctness, Credit.met(true), "The design has nothing to which this could happen.");
        }
        var wrong = views.stream().filter(it -> !isRight(it, correctness)).findFirst();
        var shown = wrong.orElseGet(views::getFirst);
        return Judgement.of(
                        correctness,
                        Credit.met(wrong.isEmpty()),
                        "Of " + Figures.count(shown.events(), "event", "events") + " of '" + correctness.consumer()
                                + "'"
                                + circumstance.words() + ", " + Figures.are(shown.lost()) + " lost, "
                                + Figures.are(shown.duplicated())
                                + " there twice and " + Figures.are(shown.stale()) + " wrong.")
                .with(wrong.flatMap(ConsumerView::counterexample));
    }

    private static boolean isRight(ConsumerView view, Requirement.Correctness asked) {
        return perMillion(view.lost(), view) <= asked.lostPerMillion()
                && perMillion(view.duplicated(), view) <= asked.duplicatedPerMillion()
                && perMillion(view.stale(), view) <= asked.stalePerMillion();
    }

    private static Judgement recovery(Outcome outcome, Requirement.Recovery recovery) {
        var drill = outcome.drill(recovery.fault());
        return Judgement.of(
                recovery,
                Credit.atMost(drill.rto(), recovery.rtoMinutes() * Span.MINUTE)
                        .and(Credit.atMost(drill.rpo(), recovery.rpoMinutes() * Span.MINUTE)),
                String.join(" ", drill.sentences()));
    }

    private static Judgement replayable(Outcome outcome, Requirement.Replayable replayable) {
        var hits = Measures.replay(outcome, replayable.days());
        var measured = Measures.longest(hits);
        var sentence = Stream.concat(
                        Stream.of(
                                measured instanceof Span.Of it
                                        ? "The history of " + replayable.days() + " d is computed again in "
                                                + it.words() + "."
                                        : "The history of " + replayable.days() + " d cannot be computed again."),
                        hits.stream().flatMap(it -> missing(it, replayable.days()).stream()))
                .reduce((a, b) -> a + " " + b);
        return Judgement.of(
                replayable, Credit.atMost(measured, replayable.hours() * Span.HOUR), sentence.orElseThrow());
    }

    /** Why a job does not compute all of it again, or which part is gone. */
    private static Optional<String> missing(Drill.Hit hit, int days) {
        var all = days * Span.DAY;
        return switch (hit.path()) {
            case RecoveryPath.None it -> Optional.of("'" + hit.node() + "': " + it.sentence());
            case RecoveryPath it
            when hit.rpo() instanceof Span.Of(long gone) && gone > 0 ->
                Optional.of("'%s': what came between %s and %s ago is gone%s, and the rest is computed again."
                        .formatted(
                                hit.node(),
                                new Span.Of(all).words(),
                                new Span.Of(all - Math.min(gone, all)).words(),
                                it instanceof RecoveryPath.ReplayAndSwap swap
                                        ? " before it is read, as the log would have to hold "
                                                + swap.neededRetention().words()
                                        : " from its input"));
            case RecoveryPath _ -> Optional.empty();
        };
    }

    /** By the table with the smallest files: what nobody reads today is there to be read. */
    private static Judgement fileSize(Outcome outcome, Requirement.FileSize fileSize) {
        return outcome.files().stream()
                .findFirst()
                .map(it ->
                        Judgement.of(fileSize, Credit.atLeast(it.kilobytes(), fileSize.mb() * 1_000L), it.sentence()))
                .orElseGet(() -> Judgement.of(fileSize, Credit.met(true), "The design has no files."));
    }

    private static Judgement residency(Outcome outcome, Requirement.Residency residency) {
        var outside = outcome.pipeline().nodes().stream()
                .filter(it -> !(it.component() instanceof QualityGate) && it.region() != residency.region())
                .map(it -> "'" + it.id() + "' is in " + it.region().words())
                .sorted()
                .toList();
        return Judgement.of(
                residency,
                Credit.met(outside.isEmpty()),
                outside.isEmpty()
                        ? "All of it is in " + residency.region().words() + "."
                        : String.join(", ", outside) + ".");
    }

    private static ConsumerView view(Replay replay, String consumer) {
        return replay.views().stream()
                .filter(it -> it.consumer().equals(consumer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called '" + consumer + "'."));
    }

    /** Rounded up, so that 0 says that there is none. */
    private static long perMillion(int rows, ConsumerView view) {
        return Math.ceilDiv(rows * MILLION, Math.max(1, view.events()));
    }

    private static long cents(BigDecimal usd) {
        return usd.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }

    private static String usd(long cents) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(cents, 2));
    }
}
