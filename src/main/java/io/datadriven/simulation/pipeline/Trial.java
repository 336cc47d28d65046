package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.Wrong;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A run of some events, and what is wrong for consumers in it. */
final class Trial {

    private final Setting setting;
    private final EventSet events;
    private final @Nullable Diary diary;
    private final Simulation simulation;
    private final Supplier<Simulation> reference;

    /** @param events as they are without disturbances */
    Trial(Setting setting, EventSet events, boolean told) {
        this.setting = setting;
        this.events = setting.sent(events);
        this.diary = told ? new Diary(this.events) : null;
        this.simulation = new Simulation(setting, this.events, diary);
        this.reference = new Once<>(simulation::showingAll);
    }

    /** The tallies of all moments, the end being the last one. */
    List<Tally> tallies(Workload.Consumer consumer) {
        var rows = simulation.rows(consumer.id());
        var judge = new Judge(events, consumer, setting.millisAsked(consumer), expected(consumer.id()));
        var tallies = new ArrayList<Tally>();
        for (var moment : setting.moments(consumer.id())) {
            tallies.add(judge.meanwhile(rows, reference.get().rows(consumer.id()), moment));
        }
        tallies.add(judge.atTheEnd(rows, setting.timetable().end() + 1));
        return tallies;
    }

    /** The tally of the worst moment, the last one of several. */
    Tally worst(Workload.Consumer consumer, Wrong wrong) {
        return worst(tallies(consumer), wrong);
    }

    static Tally worst(List<Tally> tallies, Wrong wrong) {
        return tallies.stream()
                .max(Comparator.<Tally>comparingInt(it -> it.count(wrong)).thenComparingLong(Tally::at))
                .orElseThrow();
    }

    /** Of how many events something should reach the consumer. */
    int expectedEvents(Workload.Consumer consumer) {
        var count = 0;
        for (var it : expected(consumer.id())) {
            count += it ? 1 : 0;
        }
        return count;
    }

    EventSet events() {
        return events;
    }

    Optional<Diary> diary() {
        return Optional.ofNullable(diary);
    }

    Setting setting() {
        return setting;
    }

    /** All that leads to a consumer. */
    Set<String> before(Workload.Consumer consumer) {
        return setting.topology().before(consumer.id());
    }

    /** What happened on the way to a consumer, in time, if it is told; twice what happened twice. */
    List<Counterexample.Step> steps(Workload.Consumer consumer) {
        var before = before(consumer);
        return diary().stream()
                .flatMap(it -> it.steps().stream())
                .filter(it -> before.contains(it.node()))
                .toList();
    }

    /** The events whose rows a consumer reads at a moment, each as often as it reads one. */
    IntStream there(Workload.Consumer consumer, long at) {
        var rows = rows(consumer.id());
        return IntStream.range(0, rows.size())
                .filter(it -> rows.isThere(it, at))
                .map(rows::event);
    }

    Rows rows(String id) {
        return simulation.rows(id);
    }

    /** Those of the sources that lead to it; of all of them if none does. */
    private boolean[] expected(String consumer) {
        var leading = setting.timetable().progress(consumer).keySet();
        var sources = setting.workload().sources();
        var expected = new boolean[events.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = leading.isEmpty()
                    || leading.contains(sources.get(events.source(i)).id());
        }
        return expected;
    }
}
