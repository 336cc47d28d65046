package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A turn of events where a design is weakest: the requirement that is met by the thinnest margin is made harder by a fixed factor.
 *
 * @param flipped the requirement that it is about
 * @param requirements all of them, as they are then
 * @param sentence what has happened, for a learner
 */
public record Curveball(Requirement flipped, Workload workload, List<Requirement> requirements, String sentence) {

    private static final int TIMES_THE_VOLUME = 10;
    private static final int TIMES_FRESHER = 60;
    private static final int TWO_YEARS_DAYS = 730;
    private static final int FULL = 64;
    private static final String EU_ONLY = "eu-only";

    public Curveball {
        requirements = List.copyOf(requirements);
    }

    /**
     * By the margins; of equal ones the first requirement counts. Rows that must be right have no margin and are never flipped. When
     * nothing that can be flipped is met, the volume grows.
     *
     * @param requirements at least one
     */
    public static Curveball of(Outcome outcome, List<Requirement> requirements) {
        var thinnest = Judging.of(outcome, requirements).stream()
                .filter(Judgement::isMet)
                .filter(it -> !(it.requirement() instanceof Requirement.Correctness))
                .min(Comparator.comparingInt(Judgement::marginPerMille))
                .map(Judgement::requirement);
        if (thinnest.isEmpty()) {
            return volume(outcome.workload(), requirements, requirements.getFirst());
        }
        return switch (thinnest.get()) {
            case Requirement.Cost _, Requirement.Headroom _, Requirement.Residency _, Requirement.Correctness _ ->
                volume(outcome.workload(), requirements, thinnest.get());
            case Requirement.NotIdle _, Requirement.FileSize _ ->
                inEurope(outcome.workload(), requirements, thinnest.get());
            case Requirement.Freshness it -> fresher(outcome.workload(), requirements, it);
            case Requirement.Recovery _, Requirement.Replayable _ ->
                history(outcome.workload(), requirements, thinnest.get());
        };
    }

    /**
     * What a design earns for its answer, in 64ths: the share of requirements that it meets then, by weight, less one 64th for each
     * point of the edits that it took; at least 0. The design's own.
     */
    public int score(Outcome before, Pipeline edited) {
        var judgements = Judging.of(before.under(workload).of(edited), requirements);
        var all = requirements.stream().mapToLong(Requirement::weight).sum();
        var met = judgements.stream()
                .filter(Judgement::isMet)
                .mapToLong(it -> it.requirement().weight())
                .sum();
        var edits = Edits.between(before.pipeline(), edited).weight();
        return (int) Math.max(0, FULL * met / Math.max(1, all) - edits);
    }

    /**
     * More volume would only keep machines busier and files larger, so that there is another turn for these: the data must not leave
     * Europe. The budget stays, and so do the prices of the book.
     */
    private static Curveball inEurope(Workload workload, List<Requirement> requirements, Requirement flipped) {
        if (requirements.stream().anyMatch(Requirement.Residency.class::isInstance)) {
            return volume(workload, requirements, flipped);
        }
        var more = new ArrayList<>(requirements);
        more.add(new Requirement.Residency(EU_ONLY, flipped.weight(), Region.EU));
        return new Curveball(
                flipped,
                workload,
                more,
                "The data are of people in Europe, and from now on they must not leave it: whatever keeps or works on them has to be in the EU.");
    }

    /** The budget grows with the volume, since most of a bill does. */
    private static Curveball volume(Workload workload, List<Requirement> requirements, Requirement flipped) {
        var grown = new Workload(
                workload.sources().stream().map(Curveball::grown).toList(),
                workload.consumers(),
                workload.work(),
                workload.historyDays(),
                workload.seed());
        var changed = requirements.stream()
                .map(it -> it instanceof Requirement.Cost cost
                        ? new Requirement.Cost(cost.id(), cost.weight(), times(cost.usdPerMonth()))
                        : it)
                .toList();
        return new Curveball(
                flipped,
                grown,
                changed,
                "The product is a success: there is ten times the volume, and ten times the budget.");
    }

    private static Workload.Source grown(Workload.Source it) {
        return new Workload.Source(
                it.id(),
                times(it.averageEventsPerSecond()),
                times(it.peakEventsPerSecond()),
                it.eventBytes(),
                it.keys(),
                it.hotKeyPercent(),
                it.lateness(),
                it.duplicatesPerMille(),
                it.duplicateAfterSeconds(),
                it.outOfOrderSeconds());
    }

    private static int times(int number) {
        return Math.clamp((long) number * TIMES_THE_VOLUME, 0, Integer.MAX_VALUE);
    }

    private static Curveball fresher(Workload workload, List<Requirement> requirements, Requirement.Freshness flipped) {
        var seconds = Math.max(1, flipped.seconds() / TIMES_FRESHER);
        var fresher = new Requirement.Freshness(
                flipped.id(), flipped.weight(), flipped.consumer(), flipped.percentile(), seconds);
        return new Curveball(
                flipped,
                workload,
                requirements.stream()
                        .map(it -> it.equals(flipped) ? fresher : it)
                        .toList(),
                "'" + flipped.consumer() + "' decides faster now: what it reads may be "
                        + new Span.Of(seconds * Span.SECOND).words() + " old, and no longer "
                        + new Span.Of(flipped.seconds() * Span.SECOND).words() + ".");
    }

    /** Who asks for more days gets as many times the hours. */
    private static Curveball history(Workload workload, List<Requirement> requirements, Requirement flipped) {
        var longer = new Workload(
                workload.sources(),
                workload.consumers(),
                workload.work(),
                Math.max(TWO_YEARS_DAYS, workload.historyDays()),
                workload.seed());
        return new Curveball(
                flipped,
                longer,
                requirements.stream().map(Curveball::longer).toList(),
                "An audit asks for two years: so much history must be there to be computed again.");
    }

    private static Requirement longer(Requirement requirement) {
        return requirement instanceof Requirement.Replayable it && it.days() < TWO_YEARS_DAYS
                ? new Requirement.Replayable(
                        it.id(),
                        it.weight(),
                        TWO_YEARS_DAYS,
                        Math.clamp((long) it.hours() * TWO_YEARS_DAYS / Math.max(1, it.days()), 0, Integer.MAX_VALUE))
                : requirement;
    }
}
