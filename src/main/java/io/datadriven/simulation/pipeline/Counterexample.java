package io.datadriven.simulation.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * The least that shows what is wrong: without any one of its events, second deliveries and disturbances it does not happen.
 *
 * @param events in the order in which they happened
 * @param trace what happened to them, in time
 * @param story the same in a sentence, about one event
 */
public record Counterexample(
        Wrong wrong, List<Event> events, List<Disturbance> disturbances, List<Step> trace, String story) {

    public Counterexample {
        events = List.copyOf(events);
        disturbances = List.copyOf(disturbances);
        trace = List.copyOf(trace);
    }

    /** A way of being wrong. */
    public enum Wrong {
        LOST,
        DUPLICATED,
        STALE
    }

    /**
     * One event; times are in milliseconds since the midnight at which the run begins.
     *
     * @param version of its key, rising with the time at which events happen
     * @param againMs when it comes a second time, if it does
     */
    public record Event(
            String id,
            String source,
            String key,
            int version,
            long happenedMs,
            long arrivedMs,
            Optional<Long> againMs) {}

    /**
     * One line of what happened.
     *
     * @param node a source or a node of the pipeline
     * @param other the event that had to do with it, if another one had
     */
    public record Step(long atMs, String node, What what, String event, Optional<String> other) {}

    /** Kinds of step. */
    public enum What {
        ARRIVED,
        ARRIVED_AGAIN,
        /** Came out of order or late, and was dropped behind the watermark. */
        DROPPED_AS_LATE,
        DROPPED_AS_DUPLICATE,
        /** Of an unknown form, and dropped. */
        DROPPED_AS_UNKNOWN,
        /** Of an unknown form, and put aside until it is mended. */
        PUT_ASIDE,
        /** No longer there when it was to be read. */
        EXPIRED,
        /** Of a day that the batch job does not read any more. */
        OUT_OF_SCOPE,
        WRITTEN,
        /** Written again after a crash. */
        WRITTEN_AGAIN,
        /** Written again by a second run of what had committed. */
        WRITTEN_BY_RETRY,
        /** Written by a backfill. */
        WRITTEN_BY_BACKFILL,
        WRITTEN_WRONG,
        /** Its row gave way to that of another event. */
        REPLACED,
        /** Not written, since its key has a newer version. */
        NOT_NEWER,
        /** Its table keeps rows no longer. */
        DELETED,
        /** Its row was taken away by an overwrite. */
        OVERWRITTEN,
        /** The view took it for the batch's. */
        HIDDEN,
        /** The view shows another row in its place. */
        FOLDED,
        /** Consumers were moved to a table that does not have it yet, or never will. */
        LEFT_BEHIND
    }
}
