package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.Wrong;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A replay as one consumer sees it. How old its rows are follows from when jobs run, so that no event flows for that. */
final class ConsumerReplay {

    private final Workload.Consumer consumer;
    private final Setting setting;
    private final Supplier<Trial> trial;
    private final Supplier<Staleness> staleness = new Once<>(this::reckonedStaleness);
    private final Supplier<List<Tally>> tallies = new Once<>(this::counted);
    private final Supplier<Optional<Reach>> tooShort = new Once<>(this::reckonedReach);
    private final Supplier<Optional<Counterexample>> counterexample;
    private final Supplier<ConsumerView> view = new Once<>(this::viewed);

    ConsumerReplay(Workload.Consumer consumer, Setting setting, Supplier<Trial> trial, Supplier<Search> search) {
        this.consumer = consumer;
        this.setting = setting;
        this.trial = trial;
        this.counterexample = new Once<>(() -> found(search.get()));
    }

    Staleness staleness() {
        return staleness.get();
    }

    /** How many events came to the sources behind it, each counted once. */
    int events() {
        return trial.get().expectedEvents(consumer);
    }

    /** How many rows are wrong in that way at the worst moment. */
    int count(Wrong wrong) {
        var counted = Trial.worst(tallies.get(), wrong).count(wrong);
        return switch (wrong) {
            case LOST ->
                Math.max(counted, tooShort.get().map(it -> it.gone(events())).orElse(0));
            case DUPLICATED, STALE -> counted;
        };
    }

    /** The least that goes wrong, if something does. */
    Optional<Counterexample> counterexample() {
        return counterexample.get();
    }

    ConsumerView view() {
        return view.get();
    }

    private Staleness reckonedStaleness() {
        var steadyFrom = setting.horizon().eventsUntil() / 3;
        return Progress.worst(
                        List.copyOf(setting.timetable().progress(consumer.id()).values()))
                .staleness(steadyFrom, setting.horizon().eventsUntil());
    }

    private Optional<Reach> reckonedReach() {
        return Reach.tooShort(setting, consumer);
    }

    private Optional<Counterexample> found(Search search) {
        return tooShort.get()
                .flatMap(it -> search.deleted(consumer, it, trial.get()))
                .or(() -> search.smallest(consumer, tallies.get(), setting.disturbances()));
    }

    private List<Tally> counted() {
        return trial.get().tallies(consumer);
    }

    private ConsumerView viewed() {
        return new ConsumerView(
                consumer.id(),
                staleness().percentile(50),
                staleness().percentile(95),
                staleness().max(),
                events(),
                count(Wrong.LOST),
                count(Wrong.DUPLICATED),
                count(Wrong.STALE),
                staleness().curve(),
                counterexample());
    }
}
