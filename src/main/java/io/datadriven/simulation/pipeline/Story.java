package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.joining;

import io.datadriven.simulation.RowMeaning;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.Counterexample.Event;
import io.datadriven.simulation.pipeline.Counterexample.Step;
import io.datadriven.simulation.pipeline.Counterexample.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells what happened to few events. */
final class Story {

    private static final int LONGEST_TRACE = 60;
    private static final int CLAUSES = 4;

    private Story() {}

    static Counterexample of(
            Workload workload, Workload.Consumer consumer, Wrong wrong, Trial trial, List<Disturbance> disturbances) {
        var tally = trial.worst(consumer, wrong);
        var trace = trial.diary().stream()
                .flatMap(it -> it.steps().stream())
                .filter(it -> it.atMs() <= tally.at())
                .limit(LONGEST_TRACE)
                .toList();
        var events = trial.events();
        var all = IntStream.range(0, events.size())
                .mapToObj(i -> event(workload, events, i))
                .toList();
        var culprit = tally.first(wrong);
        var story = culprit < 0 ? "" : story(consumer, wrong, tally, all.get(culprit), events, trace);
        return new Counterexample(wrong, all, disturbances, trace, story);
    }

    /** About the only event of a trial, which its table keeps for less time than the consumer asks for. */
    static Counterexample ofDeletion(Workload workload, Workload.Consumer consumer, Reach reach, Trial trial) {
        var about = event(workload, trial.events(), 0);
        var at = trial.rows(reach.table()).from(0) + reach.days() * Horizon.DAY;
        var trace = new ArrayList<>(
                trial.diary().stream().flatMap(it -> it.steps().stream()).toList());
        trace.removeIf(it -> it.atMs() >= at);
        trace.add(new Step(at, reach.table(), Counterexample.What.DELETED, about.id(), Optional.empty()));
        var story = Sentence.of(
                "%s %s: '%s' asks for %d days, and '%s' has %d.",
                about.id(), told(trace, about), consumer.id(), reach.asked(), reach.table(), reach.days());
        return new Counterexample(Wrong.LOST, List.of(about), List.of(), trace, story);
    }

    private static Event event(Workload workload, EventSet events, int i) {
        return new Event(
                "e" + events.name(i),
                workload.sources().get(events.source(i)).id(),
                "k" + (events.key(i) + 1),
                events.version(i),
                events.happened(i),
                events.arrived(i),
                events.again(i) == EventSet.NEVER ? Optional.empty() : Optional.of(events.again(i)));
    }

    private static String story(
            Workload.Consumer consumer, Wrong wrong, Tally tally, Event about, EventSet events, List<Step> trace) {
        return about.id() + " " + told(trace, about) + ", and at " + time(tally.at()) + " '" + consumer.id() + "' reads "
                + read(consumer, wrong, tally, about, events) + ".";
    }

    private static String told(List<Step> trace, Event about) {
        var clauses = new ArrayList<String>();
        for (var step : trace) {
            if (step.event().equals(about.id())) {
                clauses.add(clause(step, about));
            }
        }
        if (clauses.size() > CLAUSES) {
            clauses.subList(1, clauses.size() - CLAUSES + 1).clear();
        }
        return clauses.isEmpty() ? "never came" : String.join(", ", clauses);
    }

    private static String read(Workload.Consumer consumer, Wrong wrong, Tally tally, Event about, EventSet events) {
        var it = consumer.meaning() == RowMeaning.LATEST_PER_KEY ? "its key" : "it";
        return switch (wrong) {
            case LOST -> "no row of " + it;
            case DUPLICATED -> tally.rowsOfDuplicated() + " rows of " + it;
            case STALE -> {
                var instead = "e" + events.name(tally.shownInstead());
                yield instead.equals(about.id()) ? "a wrong value of it" : instead + " in its place, which is older";
            }
        };
    }

    private static String clause(Step step, Event about) {
        var at = " at " + time(step.atMs());
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
            case FOLDED -> "was folded by " + node + step.other().map(it -> " under " + it).orElse("") + at;
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
