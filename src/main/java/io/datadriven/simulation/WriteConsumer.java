package io.datadriven.simulation;

import java.time.Instant;
import java.util.HashMap;

/** Plays one step after the other. Each takes a minute; what waits for a time takes until then. */
final class WriteConsumer {

    private static final int SECONDS_A_MINUTE = 60;

    private final WriteWorkload workload;
    private final WriteDesign design;
    private final TableWriter writer;

    WriteConsumer(WriteWorkload workload, WriteDesign design) {
        this.workload = workload;
        this.design = design;
        this.writer = new TableWriter(workload, design);
    }

    ConsumerState play(ConsumerState before, WriteStep step) {
        return switch (step) {
            case WriteStep.Deliver deliver -> deliver(before, deliver.event());
            case WriteStep.Run run -> run(before, run.crash());
            case WriteStep.Retry retry -> retry(before, before.batches().get(retry.batch()));
        };
    }

    /** Whether it is not too late for a second delivery or a retry. */
    boolean isInTime(ConsumerState before, WriteStep step) {
        return switch (step) {
            case WriteStep.Deliver it -> !before.isDelivered(it.event()) || before.clock() < due(before, it.event());
            case WriteStep.Run _ -> true;
            case WriteStep.Retry it -> before.clock() < due(before.batches().get(it.batch()));
        };
    }

    private ConsumerState deliver(ConsumerState before, int event) {
        var now = Math.max(before.clock() + 1, due(before, event));
        if (before.isDelivered(event)) {
            return before.delivered(event, before.deliveredAt(), now);
        }
        var times = new HashMap<>(before.deliveredAt());
        times.put(event, now);
        return before.delivered(event, times, now);
    }

    private ConsumerState run(ConsumerState before, WriteStep.Crash crash) {
        var now = before.clock() + 1;
        var state = before.at(now);
        var batch = new WriteBatch(before.offset(), before.log().size(), now);
        if (crash == WriteStep.Crash.BEFORE_BOTH || !before.hasUnread()) {
            return state;
        }
        return switch (design.offset()) {
            case BEFORE_WRITE -> {
                var read = state.committed(batch.to());
                yield crash == WriteStep.Crash.BETWEEN ? read : wholly(read, batch);
            }
            case AFTER_WRITE -> {
                var written = write(state, batch);
                yield crash == WriteStep.Crash.BETWEEN || written.refused()
                        ? written
                        : written.committed(batch.to()).finished(batch);
            }
            case WITH_WRITE -> {
                var written = write(state, batch);
                yield written.refused()
                        ? written
                        : written.committed(batch.to()).finished(batch);
            }
        };
    }

    /** The offset has moved on already, so a batch that is refused is not tried again. */
    private ConsumerState wholly(ConsumerState read, WriteBatch batch) {
        var written = write(read, batch);
        return written.refused() ? read : written.finished(batch);
    }

    private ConsumerState retry(ConsumerState before, WriteBatch batch) {
        var state = before.at(Math.max(before.clock() + 1, due(batch)));
        if (design.offset() == WriteDesign.Offset.WITH_WRITE) {
            return state;
        }
        return writer.writeAgain(state, batch).map(state::holding).orElse(state);
    }

    private ConsumerState write(ConsumerState state, WriteBatch batch) {
        return writer.write(state, batch).map(state::holding).orElseGet(state::refusing);
    }

    private long due(ConsumerState state, int event) {
        var first = state.deliveredAt().get(event);
        return first == null ? minutes(workload.event(event).arrivesAt()) : first + workload.duplicateAfterMinutes();
    }

    private long due(WriteBatch batch) {
        return batch.at() + workload.retryAfterMinutes();
    }

    private static long minutes(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS_A_MINUTE);
    }
}
