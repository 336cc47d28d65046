package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.What;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a stream job, with what it remembers.
 *
 * <p>The watermark moves at the end of each micro-batch, as Spark's does, to the latest event time that was read less the
 * delay. The sample is sparser than what really flows, so that it may be behind by the time between two bursts. The window of the
 * ids counts from when an event was let through, in the time of the log.
 */
final class StreamReader {

    private final StreamJob job;
    private final String id;
    private final EventSet events;
    private final SchemaChange schema;
    private final Rows input;
    private final @Nullable Diary diary;
    private final long[] remembered;
    private final int[] batch;
    private long latest = -EventSet.NEVER;
    private long latestOfBatch = -EventSet.NEVER;

    StreamReader(StreamJob job, String id, EventSet events, SchemaChange schema, Rows input, @Nullable Diary diary) {
        this.job = job;
        this.id = id;
        this.events = events;
        this.schema = schema;
        this.input = input;
        this.diary = diary;
        this.remembered = new long[events.size()];
        this.batch = new int[input.size()];
        Arrays.fill(remembered, -EventSet.NEVER);
    }

    /** What is done with a micro-batch that has something to write. */
    interface Sink {
        /** The rows of the input are the first ones of the array. */
        void write(int run, int[] rows, int count);
    }

    /** Reads what came from one position to another, each row in the first run behind it. */
    void read(long from, long until, Runs runs, Sink sink) {
        var last = input.firstFrom(until);
        var run = 0;
        var count = 0;
        for (int row = input.firstFrom(from); row < last; row++) {
            var due = runs.firstBehind(input.from(row), run);
            if (due == runs.size()) {
                break;
            }
            if (due != run) {
                finish(run, count, sink);
                count = 0;
                run = due;
            }
            if (isTaken(row, runs.read(run))) {
                batch[count++] = row;
            }
        }
        finish(run, count, sink);
    }

    private void finish(int run, int count, Sink sink) {
        if (count > 0) {
            sink.write(run, batch, count);
        }
        latest = Math.max(latest, latestOfBatch);
    }

    /** A job without checkpoints does not know what it has read before. */
    void forget() {
        Arrays.fill(remembered, -EventSet.NEVER);
        latest = -EventSet.NEVER;
        latestOfBatch = -EventSet.NEVER;
    }

    private boolean isTaken(int row, long readAt) {
        var event = input.event(row);
        if (input.until(row) <= readAt) {
            return drop(readAt, What.EXPIRED, event);
        }
        if (schema.isUnknown(event, readAt)) {
            return drop(readAt, What.DROPPED_AS_UNKNOWN, event);
        }
        if (job.watermarkSeconds() > 0
                && latest != -EventSet.NEVER
                && events.happened(event) < latest - job.watermarkSeconds() * Horizon.SECOND) {
            return drop(readAt, What.DROPPED_AS_LATE, event);
        }
        latestOfBatch = Math.max(latestOfBatch, events.happened(event));
        if (remembered[event] != -EventSet.NEVER
                && input.from(row) - remembered[event] <= job.dedupeWindowSeconds() * Horizon.SECOND) {
            return drop(readAt, What.DROPPED_AS_DUPLICATE, event);
        }
        if (job.dedupeWindowSeconds() > 0) {
            remembered[event] = input.from(row);
        }
        return true;
    }

    private boolean drop(long at, What what, int event) {
        if (diary != null) {
            diary.note(at, id, what, event);
        }
        return false;
    }
}
