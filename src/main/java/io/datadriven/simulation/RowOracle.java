package io.datadriven.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a table against the fold of the events that were delivered, which is what it should be. */
final class RowOracle {

    private final WriteWorkload workload;

    /** Remembered, since few sets of events are asked for thousands of times. */
    private final Map<Set<Integer>, List<Integer>> judged = new HashMap<>();

    RowOracle(WriteWorkload workload) {
        this.workload = workload;
    }

    /** One difference. */
    record Finding(FailureMode mode, int event) {}

    /** The events whose state consumers should see, in the order of the workload. */
    List<Integer> expected(Set<Integer> delivered) {
        return judged(delivered).stream()
                .filter(it -> !workload.event(it).deletes())
                .toList();
    }

    /** What is wrong once everything has been read. */
    List<Finding> findings(ConsumerState end) {
        if (end.refused()) {
            return List.of(new Finding(FailureMode.REFUSED_BATCH, end.log().get(end.offset())));
        }
        var findings = new ArrayList<Finding>();
        for (var event : judged(end.deliveredAt().keySet())) {
            findings.addAll(
                    switch (workload.meaning()) {
                        case EACH_EVENT_ONCE -> single(end.table(), event);
                        case LATEST_PER_KEY -> ofKey(end.table(), event);
                    });
        }
        return findings;
    }

    /** The events that decide what a row should be: all of them, or the newest of each key. */
    private List<Integer> judged(Set<Integer> delivered) {
        return judged.computeIfAbsent(Set.copyOf(delivered), events -> events.stream()
                .sorted()
                .filter(it -> workload.meaning() == RowMeaning.EACH_EVENT_ONCE || isNewest(events, it))
                .toList());
    }

    private List<Finding> single(TargetTable table, int event) {
        var rows = 0;
        for (var row : table.rows()) {
            rows += !row.marked() && row.event() == event ? 1 : 0;
        }
        if (rows == 1) {
            return List.of();
        }
        return List.of(new Finding(rows > 1 ? FailureMode.DUPLICATED_ROW : missing(table, event), event));
    }

    private List<Finding> ofKey(TargetTable table, int newest) {
        var visible = new ArrayList<Integer>();
        for (var row : table.rows()) {
            if (!row.marked() && sameKey(row.event(), newest)) {
                visible.add(row.event());
            }
        }
        if (workload.event(newest).deletes()) {
            var back = TargetTable.has(table.gone(), newest);
            return visible.isEmpty()
                    ? List.of()
                    : List.of(new Finding(back ? FailureMode.RESURRECTED_DELETE : FailureMode.LOST_DELETE, newest));
        }
        var findings = new ArrayList<Finding>();
        if (visible.size() > 1) {
            findings.add(new Finding(FailureMode.DUPLICATED_ROW, newest));
        }
        if (visible.isEmpty()) {
            findings.add(new Finding(hidden(table, newest), newest));
        } else if (!visible.contains(newest)) {
            findings.add(new Finding(older(table, newest), newest));
        }
        return findings;
    }

    /** Of a key of which nothing is to be seen. */
    private static FailureMode hidden(TargetTable table, int newest) {
        var missing = missing(table, newest);
        return missing == FailureMode.LOST_ROW && TargetTable.has(table.written(), newest)
                ? FailureMode.STALE_OVERWRITE
                : missing;
    }

    private static FailureMode older(TargetTable table, int newest) {
        if (TargetTable.has(table.wiped(), newest)) {
            return FailureMode.WIPED_PARTITION;
        }
        return TargetTable.has(table.written(), newest) ? FailureMode.STALE_OVERWRITE : FailureMode.LOST_UPDATE;
    }

    private static FailureMode missing(TargetTable table, int event) {
        return TargetTable.has(table.wiped(), event) ? FailureMode.WIPED_PARTITION : FailureMode.LOST_ROW;
    }

    private boolean isNewest(Set<Integer> delivered, int event) {
        return delivered.stream()
                .noneMatch(it -> sameKey(it, event)
                        && workload.event(it).version() > workload.event(event).version());
    }

    private boolean sameKey(int one, int other) {
        return workload.event(one).key().equals(workload.event(other).key());
    }
}
