package io.datadriven.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A trace, played again to be shown.
 *
 * @param expected the events whose state consumers should see at the end, a row each
 * @param actual those whose state they see
 */
public record WriteReplay(List<WriteHappening> happenings, List<LogEvent> expected, List<LogEvent> actual) {

    /** Plays the steps, and a last run if something is left to read. */
    public static WriteReplay of(WriteWorkload workload, WriteDesign design, List<WriteStep> steps) {
        var consumer = new WriteConsumer(workload, design);
        var happenings = new ArrayList<WriteHappening>();
        var state = ConsumerState.START;
        for (var step : steps) {
            var after = consumer.play(state, step);
            happenings.add(happening(workload, design, state, step, after));
            state = after;
        }
        if (state.hasUnread() && !state.refused()) {
            var last = new WriteStep.Run(WriteStep.Crash.NONE);
            var after = consumer.play(state, last);
            happenings.add(happening(workload, design, state, last, after));
            state = after;
        }
        var expected = new RowOracle(workload).expected(state.deliveredAt().keySet());
        return new WriteReplay(List.copyOf(happenings), events(workload, expected), visible(workload, state));
    }

    private static WriteHappening happening(
            WriteWorkload workload, WriteDesign design, ConsumerState before, WriteStep step, ConsumerState after) {
        var at = Instant.ofEpochSecond(after.clock() * 60);
        var read =
                switch (step) {
                    case WriteStep.Deliver it -> List.of(it.event());
                    case WriteStep.Run _ ->
                        before.log().subList(before.offset(), before.log().size());
                    case WriteStep.Retry it -> {
                        var batch = before.batches().get(it.batch());
                        yield before.log().subList(batch.from(), batch.to());
                    }
                };
        return new WriteHappening(
                at, what(design, before, step, after), events(workload, read), visible(workload, after));
    }

    private static WriteHappening.What what(
            WriteDesign design, ConsumerState before, WriteStep step, ConsumerState after) {
        return switch (step) {
            case WriteStep.Deliver it -> delivered(before, it.event());
            case WriteStep.Retry _ ->
                design.offset() == WriteDesign.Offset.WITH_WRITE
                        ? WriteHappening.What.RECOGNISED
                        : WriteHappening.What.RAN_AGAIN;
            case WriteStep.Run run -> ran(design, run.crash(), after.refused());
        };
    }

    private static WriteHappening.What delivered(ConsumerState before, int event) {
        if (before.isDelivered(event)) {
            return WriteHappening.What.DELIVERED_AGAIN;
        }
        return before.log().stream().anyMatch(it -> it > event)
                ? WriteHappening.What.DELIVERED_LATE
                : WriteHappening.What.DELIVERED;
    }

    private static WriteHappening.What ran(WriteDesign design, WriteStep.Crash crash, boolean refused) {
        if (refused) {
            return WriteHappening.What.REFUSED;
        }
        return switch (crash) {
            case NONE -> WriteHappening.What.RAN;
            case BEFORE_BOTH -> WriteHappening.What.CRASHED_BEFORE_BOTH;
            case BETWEEN ->
                design.offset() == WriteDesign.Offset.BEFORE_WRITE
                        ? WriteHappening.What.CRASHED_AFTER_OFFSET
                        : WriteHappening.What.CRASHED_AFTER_WRITE;
        };
    }

    private static List<LogEvent> events(WriteWorkload workload, List<Integer> indexes) {
        return indexes.stream().map(workload::event).toList();
    }

    private static List<LogEvent> visible(WriteWorkload workload, ConsumerState state) {
        return state.table().visible().stream()
                .map(it -> workload.event(it.event()))
                .toList();
    }
}
