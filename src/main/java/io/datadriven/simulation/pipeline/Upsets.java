package io.datadriven.simulation.pipeline;

import java.util.Collection;
import java.util.List;

/** The disturbances of a run, each with its time. */
final class Upsets {

    private final List<Disturbance> disturbances;
    private final Horizon horizon;

    Upsets(Collection<Disturbance> disturbances, Horizon horizon) {
        this.disturbances = List.copyOf(disturbances);
        this.horizon = horizon;
    }

    /** A time in which something is the case, without its end; empty when it never is. */
    record Window(long from, long until) {

        static final Window NEVER = new Window(Long.MAX_VALUE, Long.MAX_VALUE);

        boolean contains(long at) {
            return from <= at && at < until;
        }

        boolean isEmpty() {
            return from >= until;
        }
    }

    boolean isCalm() {
        return disturbances.isEmpty();
    }

    /** From here on something may happen that has no time of its own. */
    long moment() {
        return horizon.pivot();
    }

    boolean crashes(String job) {
        return disturbances.contains(new Disturbance.Crash(job));
    }

    boolean isRetried(String job) {
        return disturbances.contains(new Disturbance.BatchRetry(job));
    }

    Window cut(String source) {
        return window(disturbances.stream()
                .mapToInt(it -> it instanceof Disturbance.SourceCut(var id, var hours) && id.equals(source) ? hours : 0)
                .max()
                .orElse(0));
    }

    Window schemaBreak(String source) {
        return window(disturbances.stream()
                .mapToInt(
                        it -> it instanceof Disturbance.SchemaBreak(var id, var hours) && id.equals(source) ? hours : 0)
                .max()
                .orElse(0));
    }

    Window badDeploy(String job) {
        return window(disturbances.stream()
                .mapToInt(it -> it instanceof Disturbance.BadDeploy(var id, var hours) && id.equals(job) ? hours : 0)
                .max()
                .orElse(0));
    }

    private Window window(int hours) {
        var from = horizon.startOf(hours);
        return hours > 0 ? new Window(from, from + hours * Horizon.HOUR) : Window.NEVER;
    }
}
