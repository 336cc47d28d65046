package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Under what rows have to be right, for whatever nodes a design has.
 *
 * @param hours of a cut, a break or a deploy; of nothing else
 */
public record Circumstance(Kind kind, int hours) {

    public static final Circumstance CALM = new Circumstance(Kind.CALM, 0);

    /** What happens, to each job or source in turn. */
    public enum Kind {
        CALM,
        /** A stream job dies between what it writes and its checkpoint. */
        CRASH,
        /** A run of a batch job that had committed is started again. */
        BATCH_RETRY,
        SOURCE_CUT,
        SCHEMA_BREAK,
        BAD_DEPLOY
    }

    /** What is to be replayed, each on its own; nothing where the design has no such job. */
    List<Set<Disturbance>> in(Pipeline pipeline, Workload workload) {
        var around = new Surroundings(pipeline, workload);
        var streams = around.all(StreamJob.class).keySet();
        var batches = around.all(BatchJob.class).keySet();
        var sources = workload.sources().stream().map(Workload.Source::id).sorted();
        return switch (kind) {
            case CALM -> List.of(Set.of());
            case CRASH -> each(streams.stream(), Disturbance.Crash::new);
            case BATCH_RETRY -> each(batches.stream(), Disturbance.BatchRetry::new);
            case SOURCE_CUT -> each(sources, it -> new Disturbance.SourceCut(it, hours));
            case SCHEMA_BREAK -> each(sources, it -> new Disturbance.SchemaBreak(it, hours));
            case BAD_DEPLOY ->
                each(Stream.concat(streams.stream(), batches.stream()), it -> new Disturbance.BadDeploy(it, hours));
        };
    }

    private static List<Set<Disturbance>> each(Stream<String> ids, Function<String, Disturbance> disturbance) {
        var all = new ArrayList<Set<Disturbance>>();
        ids.map(disturbance).map(Set::of).forEach(all::add);
        return List.copyOf(all);
    }

    /** As the end of a sentence, with a space before it. */
    String words() {
        return switch (kind) {
            case CALM -> "";
            case CRASH -> " when a stream job crashes";
            case BATCH_RETRY -> " when a run of a batch job is started again";
            case SOURCE_CUT -> " when a source is cut off for " + hours + " h";
            case SCHEMA_BREAK -> " when a source changes the form of its events for " + hours + " h";
            case BAD_DEPLOY -> " when a deploy writes wrong values for " + hours + " h";
        };
    }
}
