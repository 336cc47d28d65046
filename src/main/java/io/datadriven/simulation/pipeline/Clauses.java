package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.joining;

import io.datadriven.simulation.pipeline.Counterexample.Event;
import io.datadriven.simulation.pipeline.Counterexample.Step;
import io.datadriven.simulation.pipeline.Counterexample.What;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The words for what happened to an event, step by step. */
final class Clauses {

    private static final int MOST = 6;

    private Clauses() {}

    /** In time; what happened twice at once, as two deliveries do in one commit, is told so. Of many, those are left out that only pass on. */
    static String of(Event about, List<Step> steps) {
        var its = steps.stream().filter(it -> it.event().equals(about.id())).toList();
        var told = new ArrayList<>(new LinkedHashSet<>(its));
        while (told.size() > MOST) {
            told.remove(told.stream().filter(Clauses::passesOn).findFirst().orElse(told.get(1)));
        }
        return told.isEmpty()
                ? "never came"
                : told.stream()
                        .map(it -> clause(
                                it, about, its.stream().filter(it::equals).count()))
                        .collect(joining(", "));
    }

    private static boolean passesOn(Step step) {
        return step.what() == What.WRITTEN || step.what() == What.HIDDEN || step.what() == What.OVERWRITTEN;
    }

    private static String clause(Step step, Event about, long times) {
        var at = (times == 1 ? "" : times == 2 ? " twice" : " " + times + " times") + " at " + time(step.atMs());
        var node = "'" + step.node() + "'";
        var other = step.other().map(it -> " by " + it).orElse("");
        return switch (step.what()) {
            case ARRIVED -> "came" + at + late(about);
            case ARRIVED_AGAIN -> "was delivered again" + at;
            case DROPPED_AS_LATE -> "was dropped behind the watermark of " + node + at;
            case DROPPED_AS_DUPLICATE -> "was dropped by " + node + " as a repetition" + at;
            case DROPPED_AS_UNKNOWN -> "was dropped by " + node + " as of an unknown form" + at;
            case PUT_ASIDE -> "was put aside by " + node + " as of an unknown form" + at;
            case EXPIRED -> "was no longer there for " + node + at;
            case OUT_OF_SCOPE -> "was of a day that " + node + " did not read any more" + at;
            case WRITTEN -> "was written to " + node + at;
            case WRITTEN_AGAIN -> "was written to " + node + " again after a crash" + at;
            case WRITTEN_BY_RETRY -> "was written to " + node + " by a retry" + at;
            case WRITTEN_BY_BACKFILL -> "was written to " + node + " by a backfill" + at;
            case WRITTEN_WRONG -> "was written to " + node + " with a wrong value" + at;
            case REPLACED -> "was replaced in " + node + other + at;
            case NOT_NEWER -> "was not written to " + node + " as it was not newer than what was there" + at;
            case DELETED -> "was deleted from " + node + at + ", which keeps rows no longer";
            case OVERWRITTEN -> "was overwritten in " + node + at;
            case HIDDEN -> "was hidden by " + node + at;
            case FOLDED -> "was folded by " + node + other.replace(" by ", " under ") + at;
            case LEFT_BEHIND -> "was left behind in the old table of " + node + at;
        };
    }

    private static String late(Event event) {
        var seconds = (event.arrivedMs() - event.happenedMs()) / Horizon.SECOND;
        return seconds < 60 ? "" : " (" + duration(seconds) + " after it happened)";
    }

    private static String duration(long seconds) {
        return seconds < 7_200 ? seconds / 60 + " min" : seconds / 3_600 + " h";
    }

    /** A time of day, and of which day of the run. */
    static String time(long at) {
        var day = Horizon.dayOf(at);
        var seconds = Math.floorMod(at, Horizon.DAY) / Horizon.SECOND;
        return IntStream.of((int) (seconds / 3_600), (int) (seconds / 60 % 60), (int) (seconds % 60))
                        .mapToObj(it -> String.format(Locale.ROOT, "%02d", it))
                        .collect(joining(":"))
                + (day == 0 ? "" : " on day " + (day + 1));
    }
}
