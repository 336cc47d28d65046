package io.datadriven.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks through the traces in the order of their length, each step and each fault counting one. */
final class WriteTraces {

    private static final WriteStep CLEAN_RUN = new WriteStep.Run(WriteStep.Crash.NONE);

    private final WriteWorkload workload;
    private final WriteDesign design;
    private final Set<WriteFault> possible;
    private final WriteConsumer consumer;
    private final TreeMap<Integer, Queue<Trace>> byLength = new TreeMap<>();

    WriteTraces(WriteWorkload workload, WriteDesign design, Set<WriteFault> possible) {
        this.workload = workload;
        this.design = design;
        this.possible = possible;
        this.consumer = new WriteConsumer(workload, design);
        add(new Trace(null, null, ConsumerState.START, 0, 0, 0));
    }

    /**
     * What has happened.
     *
     * @param before the trace without its last step
     * @param faults bits of the kinds of fault
     */
    record Trace(
            @Nullable Trace before,
            @Nullable WriteStep last,
            ConsumerState state,
            int length,
            int faultCount,
            int faults) {

        boolean endsWithCleanRun() {
            return CLEAN_RUN.equals(last);
        }

        List<WriteStep> steps() {
            var steps = new ArrayList<WriteStep>();
            for (var it = this; it != null && it.last() != null; it = it.before()) {
                steps.addFirst(it.last());
            }
            return List.copyOf(steps);
        }
    }

    /** The next trace, none of the later ones being shorter. */
    Optional<Trace> next() {
        var shortest = byLength.firstEntry();
        if (shortest == null) {
            return Optional.empty();
        }
        var trace = shortest.getValue().remove();
        if (shortest.getValue().isEmpty()) {
            byLength.remove(shortest.getKey());
        }
        // A batch that is refused is refused for good, whatever comes behind it.
        if (!trace.state().refused()) {
            deliveries(trace);
            runs(trace);
            retries(trace);
        }
        return Optional.of(trace);
    }

    /** What the consumer has done once nothing is left to read. */
    ConsumerState readToTheEnd(Trace trace) {
        return trace.state().hasUnread() && !trace.state().refused()
                ? consumer.play(trace.state(), CLEAN_RUN)
                : trace.state();
    }

    private void deliveries(Trace trace) {
        for (int i = 0; i < workload.events().size(); i++) {
            if (trace.state().isDelivered(i)) {
                extend(trace, new WriteStep.Deliver(i), WriteFault.DUPLICATE);
            } else {
                extend(trace, new WriteStep.Deliver(i), isLate(trace.state(), i) ? WriteFault.REORDER : null);
            }
        }
    }

    private void runs(Trace trace) {
        if (!trace.state().hasUnread()) {
            return;
        }
        extend(trace, CLEAN_RUN, null);
        extend(trace, new WriteStep.Run(WriteStep.Crash.BEFORE_BOTH), WriteFault.CRASH);
        if (design.offset() != WriteDesign.Offset.WITH_WRITE) {
            extend(trace, new WriteStep.Run(WriteStep.Crash.BETWEEN), WriteFault.CRASH);
        }
    }

    private void retries(Trace trace) {
        for (int i = 0; i < trace.state().batches().size(); i++) {
            extend(trace, new WriteStep.Retry(i), WriteFault.RETRY);
        }
    }

    private void extend(Trace trace, WriteStep step, @Nullable WriteFault fault) {
        if (fault == null) {
            add(new Trace(
                    trace,
                    step,
                    consumer.play(trace.state(), step),
                    trace.length() + 1,
                    trace.faultCount(),
                    trace.faults()));
        } else if (possible.contains(fault)
                && trace.faultCount() < WriteExploration.MOST_FAULTS
                && consumer.isInTime(trace.state(), step)) {
            add(new Trace(
                    trace,
                    step,
                    consumer.play(trace.state(), step),
                    trace.length() + 2,
                    trace.faultCount() + 1,
                    trace.faults() | fault.bit()));
        }
    }

    private static boolean isLate(ConsumerState state, int event) {
        return state.log().stream().anyMatch(it -> it > event);
    }

    private void add(Trace trace) {
        byLength.computeIfAbsent(trace.length(), _ -> new ArrayDeque<>()).add(trace);
    }
}
