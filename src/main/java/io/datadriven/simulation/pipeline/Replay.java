package io.datadriven.simulation.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events flow through a pipeline, as they arrive, run by run and commit by commit, and what consumers read is held against the fold
 * of the same events.
 *
 * <p>Time is virtual, in whole milliseconds. The events are a sample that is drawn from the workload's seed; how long a run of a job
 * takes is reckoned from what really flows on average. Same pipeline, workload and disturbances: the same views, whatever order
 * and ids the nodes have. Each part of it is reckoned when it is asked for, and once.
 */
public final class Replay {

    /** So many events are drawn unless it is said otherwise. */
    public static final int EVENTS = 3_000;

    /** At most so many events are drawn. */
    public static final int MOST_EVENTS = 1_000_000;

    private final Map<String, ConsumerReplay> consumers = new LinkedHashMap<>();

    private Replay(Setting setting, Trials trials) {
        var trial = new Once<>(() -> trials.of(setting));
        var search = new Once<>(() -> new Search(setting, trials.events(setting), trials::of));
        setting.workload()
                .consumers()
                .forEach(it -> consumers.put(it.id(), new ConsumerReplay(it, setting, trial, search)));
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
        return of(pipeline, workload, disturbances, new Trials(new Samples(workload, Math.min(events, MOST_EVENTS))));
    }

    /** @param trials of the same pipeline */
    static Replay of(Pipeline pipeline, Workload workload, Set<Disturbance> disturbances, Trials trials) {
        var horizon = Horizon.of(pipeline, workload, disturbances);
        return new Replay(new Setting(pipeline, workload, horizon, List.copyOf(disturbances)), trials);
    }

    /** One for each consumer, in the workload's order. */
    public List<ConsumerView> views() {
        return consumers.values().stream().map(ConsumerReplay::view).toList();
    }

    /**
     * What one of them reads.
     *
     * @throws IllegalArgumentException when nobody is called so
     */
    public ConsumerView view(String consumer) {
        return of(consumer).view();
    }

    /** The same, part by part. */
    ConsumerReplay of(String consumer) {
        var found = consumers.get(consumer);
        if (found == null) {
            throw new IllegalArgumentException("Nobody is called '" + consumer + "'.");
        }
        return found;
    }
}
