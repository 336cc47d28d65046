package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.Wrong;
import java.util.List;
import java.util.Set;

/**
 * Events flow through a pipeline, as they arrive, run by run and commit by commit, and what consumers read is held against the fold
 * of the same events.
 *
 * <p>Time is virtual, in whole milliseconds. The events are a sample that is drawn from the workload's seed; how long a run of a job
 * takes is reckoned from what really flows on average. Same pipeline, workload and disturbances: the same views, whatever order
 * and ids the nodes have.
 */
public final class Replay {

    /** So many events are drawn unless it is said otherwise. */
    public static final int EVENTS = 3_000;

    /** At most so many events are drawn. */
    public static final int MOST_EVENTS = 1_000_000;

    private final List<ConsumerView> views;

    private Replay(List<ConsumerView> views) {
        this.views = views;
    }

    /** A calm run. */
    public static Replay of(Pipeline pipeline, Workload workload) {
        return of(pipeline, workload, Set.of());
    }

    public static Replay of(Pipeline pipeline, Workload workload, Set<Disturbance> disturbances) {
        return of(pipeline, workload, disturbances, EVENTS);
    }

    /**
     * A run of a sample of another size.
     *
     * @param events so many are drawn at the most, at least one from each source
     * @throws IllegalArgumentException when data flow in a circle
     */
    public static Replay of(Pipeline pipeline, Workload workload, Set<Disturbance> disturbances, int events) {
        var horizon = Horizon.of(pipeline, workload, disturbances);
        var setting = new Setting(pipeline, workload, horizon, List.copyOf(disturbances));
        var drawn = EventSample.of(workload, horizon, Math.min(events, MOST_EVENTS));
        var trial = new Trial(setting, drawn, false);
        var search = new Search(pipeline, workload, horizon, drawn, setting);
        return new Replay(workload.consumers().stream()
                .map(it -> view(it, setting, trial, search))
                .toList());
    }

    /** One for each consumer, in the workload's order. */
    public List<ConsumerView> views() {
        return views;
    }

    private static ConsumerView view(Workload.Consumer consumer, Setting setting, Trial trial, Search search) {
        var tallies = trial.tallies(consumer);
        var expected = trial.expectedEvents(consumer);
        var reach = Reach.tooShort(setting, consumer);
        var staleness = Progress.worst(
                        List.copyOf(setting.timetable().progress(consumer.id()).values()))
                .staleness(
                        setting.horizon().eventsUntil() / 3, setting.horizon().eventsUntil());
        return new ConsumerView(
                consumer.id(),
                staleness.percentile(50),
                staleness.percentile(95),
                staleness.max(),
                expected,
                Math.max(
                        count(tallies, Wrong.LOST),
                        reach.map(it -> it.gone(expected)).orElse(0)),
                count(tallies, Wrong.DUPLICATED),
                count(tallies, Wrong.STALE),
                staleness.curve(),
                reach.flatMap(it -> search.deleted(consumer, it, trial))
                        .or(() -> search.smallest(consumer, tallies, setting.disturbances())));
    }

    private static int count(List<Tally> tallies, Wrong wrong) {
        return Trial.worst(tallies, wrong).count(wrong);
    }
}
