package io.datadriven.simulation;

import java.util.List;
import java.util.Map;

/**
 * The table and all that is committed with it.
 *
 * @param letThrough when the dedupe window let an event id or a key through, in minutes since the epoch
 * @param written bits of the events whose state has been in the table
 * @param gone bits of the events whose deletion has taken effect
 * @param wiped bits of the events that an overwrite has taken away
 */
record TargetTable(List<TargetRow> rows, Map<String, Long> letThrough, int written, int gone, int wiped) {

    static final TargetTable EMPTY = new TargetTable(List.of(), Map.of(), 0, 0, 0);

    static boolean has(int bits, int event) {
        return (bits & 1 << event) != 0;
    }

    /** What consumers see. */
    List<TargetRow> visible() {
        return rows.stream().filter(it -> !it.marked()).toList();
    }
}
