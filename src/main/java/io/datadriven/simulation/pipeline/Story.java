package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.joining;

import io.datadriven.simulation.RowMeaning;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.Counterexample.Event;
import io.datadriven.simulation.pipeline.Counterexample.Step;
import io.datadriven.simulation.pipeline.Counterexample.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells what happened to few events on their way to one consumer; what befell them elsewhere is left out. */
final class Story {

    private static final int LONGEST_TRACE = 60;

    private final Workload workload;
    private final Workload.Consumer consumer;
    private final Trial trial;

    Story(Workload workload, Workload.Consumer consumer, Trial trial) {
        this.workload = workload;
        this.consumer = consumer;
        this.trial = trial;
    }

    Counterexample of(Wrong wrong, List<Disturbance> disturbances) {
        var tally = trial.worst(consumer, wrong);
        var steps = trial.steps(consumer).stream()
                .filter(it -> it.atMs() <= tally.at())
                .toList();
        var culprit = tally.first(wrong);
        return new Counterexample(
                wrong,
                IntStream.range(0, trial.events().size()).mapToObj(this::event).toList(),
                disturbances,
                steps.stream().distinct().limit(LONGEST_TRACE).toList(),
                culprit < 0
                        ? ""
                        : told(wrong, tally, culprit, steps) + new Mechanism(consumer, trial).sentence(wrong, steps));
    }

    /** About the only event of a trial, which its table keeps for less time than the consumer asks for. */
    Counterexample ofDeletion(Reach reach) {
        var about = event(0);
        var at = trial.rows(reach.table()).from(0) + reach.days() * Horizon.DAY;
        var steps = new ArrayList<>(trial.steps(consumer).stream()
                .distinct()
                .filter(it -> it.atMs() < at)
                .toList());
        steps.add(new Step(at, reach.table(), Counterexample.What.DELETED, about.id(), Optional.empty()));
        var story = Sentence.of(
                "%s %s: '%s' asks for %d days, and '%s' has %d.",
                about.id(), Clauses.of(about, steps), consumer.id(), reach.asked(), reach.table(), reach.days());
        return new Counterexample(Wrong.LOST, List.of(about), List.of(), steps, story);
    }

    private Event event(int i) {
        var events = trial.events();
        return new Event(
                "e" + events.name(i),
                workload.sources().get(events.source(i)).id(),
                "k" + (events.key(i) + 1),
                events.version(i),
                events.happened(i),
                events.arrived(i),
                events.again(i) == EventSet.NEVER ? Optional.empty() : Optional.of(events.again(i)));
    }

    private String told(Wrong wrong, Tally tally, int culprit, List<Step> steps) {
        var about = about(wrong, tally, culprit);
        var first = about.getFirst();
        return about.stream()
                        .map(it -> it.id() + (it.equals(first) ? " " : " of the same key ") + Clauses.of(it, steps))
                        .collect(joining("; "))
                + ", and at " + Clauses.time(tally.at()) + " '" + consumer.id() + "' reads "
                + read(wrong, tally, about) + ".";
    }

    /** The event that is wrong, or those whose rows are there beside each other. */
    private List<Event> about(Wrong wrong, Tally tally, int culprit) {
        return switch (wrong) {
            case LOST, STALE -> List.of(event(culprit));
            case DUPLICATED -> {
                var events = trial.events();
                var there = trial.there(consumer, tally.at())
                        .filter(it -> events.key(it) == events.key(culprit))
                        .filter(it -> consumer.meaning() == RowMeaning.LATEST_PER_KEY || it == culprit)
                        .sorted()
                        .distinct()
                        .mapToObj(this::event)
                        .toList();
                yield there.isEmpty() ? List.of(event(culprit)) : there;
            }
        };
    }

    private String read(Wrong wrong, Tally tally, List<Event> about) {
        var it = about.size() > 1 ? "their key" : consumer.meaning() == RowMeaning.LATEST_PER_KEY ? "its key" : "it";
        return switch (wrong) {
            case LOST -> "no row of " + it;
            case DUPLICATED -> tally.rowsOfDuplicated() + " rows of " + it;
            case STALE -> {
                var instead = "e" + trial.events().name(tally.shownInstead());
                yield instead.equals(about.getFirst().id())
                        ? "a wrong value of it"
                        : instead + " in its place, which is older";
            }
        };
    }
}
