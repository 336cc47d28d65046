package io.datadriven.simulation.pipeline;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** By what the rows that a job has written can be replaced. */
final class Rewrites {

    private final Surroundings around;

    Rewrites(Surroundings around) {
        this.around = around;
    }

    /** The batch jobs whose rows all consumers read instead of those of the job, once they have run. */
    List<String> superseding(String job) {
        if (!(around.component(job) instanceof StreamJob)) {
            return List.of();
        }
        var views = around.all(Serving.class);
        views.values()
                .removeIf(it -> it.technology() != Serving.Technology.VIEW || it.boundary() == Serving.Boundary.NONE);
        var behind = around.behind(job, id -> !views.containsKey(id));
        if (around.workload().consumers().stream().anyMatch(it -> behind.contains(it.id()))) {
            return List.of();
        }
        var reached = views.keySet().stream().filter(behind::contains).toList();
        return around.all(BatchJob.class).entrySet().stream()
                .filter(it -> !behind.contains(it.getKey()))
                .filter(it -> around.behind(it.getKey(), _ -> true).containsAll(reached))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The batch jobs that compute from what a stream job has copied, as it came, into tables that nobody else reads; none where it
     * does more than that.
     */
    List<String> readersOfCopy(String job) {
        if (!(around.component(job) instanceof StreamJob it)
                || it.writeMode() != WriteMode.APPEND
                || it.watermarkSeconds() > 0) {
            return List.of();
        }
        var readers = around.readers(job);
        var beforeThem = around.behind(job, id -> !readers.contains(id));
        var isReadOtherwise = around.workload().consumers().stream().anyMatch(to -> beforeThem.contains(to.id()))
                || !readers.stream().allMatch(id -> around.component(id) instanceof BatchJob);
        return isReadOtherwise ? List.of() : readers.stream().sorted().toList();
    }

    /** How long the shortest time is that a job's tables can replace as a whole, in milliseconds; nothing where one cannot. */
    OptionalLong partitionMillis(String job) {
        var partitions = around.outputs(job).stream()
                .mapToLong(it -> around.component(it) instanceof TableStorage table
                        ? switch (table.partitionBy()) {
                            case NONE -> Long.MAX_VALUE;
                            case EVENT_HOUR -> Span.HOUR;
                            case EVENT_DAY, PROCESSING_DAY -> Span.DAY;
                        }
                        : Long.MAX_VALUE)
                .max();
        return partitions.isPresent() && partitions.getAsLong() < Long.MAX_VALUE ? partitions : OptionalLong.empty();
    }

    /** Whether what a stream job has copied wrong is copied again, and all that was computed from it computed again. */
    boolean isCopiedAgain(String job) {
        var readers = readersOfCopy(job);
        return !readers.isEmpty()
                && partitionMillis(job).isPresent()
                && readers.stream().allMatch(it -> replaces(around.component(it)));
    }

    /** Whether a second run over the same input replaces what the first one wrote; a guard lets no row replace its like. */
    static boolean replaces(Component job) {
        return switch (job) {
            case StreamJob it -> replaces(it.writeMode(), it.mergeKey(), it.mergeGuard());
            case BatchJob it -> replaces(it.writeMode(), it.mergeKey(), it.mergeGuard());
            case EventLog _, TableStorage _, QualityGate _, Serving _ -> false;
        };
    }

    private static boolean replaces(WriteMode mode, MergeKey key, MergeGuard guard) {
        return switch (mode) {
            case APPEND -> false;
            case OVERWRITE_PARTITION -> true;
            case MERGE -> key != MergeKey.SURROGATE_KEY && guard == MergeGuard.NONE;
        };
    }

    boolean canRollBack(String job, long back) {
        var outputs = around.outputs(job);
        return !outputs.isEmpty()
                && outputs.stream()
                        .allMatch(id -> around.component(id) instanceof TableStorage it
                                && it.format().isTransactional()
                                && it.snapshotHours() * Span.HOUR >= back);
    }
}
