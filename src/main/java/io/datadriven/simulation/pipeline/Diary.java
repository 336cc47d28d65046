package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes down what happens to few events; a run of many has none. */
final class Diary {

    private static final int NOBODY = -1;

    private final EventSet events;
    private final List<Counterexample.Step> steps = new ArrayList<>();

    Diary(EventSet events) {
        this.events = events;
    }

    void note(long at, String node, Counterexample.What what, int event) {
        note(at, node, what, event, NOBODY);
    }

    void note(long at, String node, Counterexample.What what, int event, int other) {
        steps.add(new Counterexample.Step(
                at, node, what, name(event), other == NOBODY ? Optional.empty() : Optional.of(name(other))));
    }

    /** What another one says of the time before a moment. */
    void copy(Diary other, long before) {
        other.steps.stream().filter(it -> it.atMs() < before).forEach(steps::add);
    }

    /** What another one says beside this one. */
    void add(Diary other) {
        var known = Set.copyOf(steps);
        other.steps.stream().filter(it -> !known.contains(it)).forEach(steps::add);
    }

    /** How often something happened; two deliveries of an event may meet the same fate at the same time. */
    long count(Counterexample.What what) {
        return steps.stream().filter(it -> it.what() == what).count();
    }

    /** In time; what happens at once is in the order of the data flow. */
    List<Counterexample.Step> steps() {
        return steps.stream()
                .sorted(Comparator.comparingLong(Counterexample.Step::atMs))
                .toList();
    }

    private String name(int event) {
        return "e" + events.name(event);
    }
}
