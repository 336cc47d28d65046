package io.datadriven.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes batches as the design says, each as one atomic commit. */
final class TableWriter {

    private static final int MINUTES_A_DAY = 24 * 60;

    private final WriteWorkload workload;
    private final WriteDesign design;
    private final BatchStage stage;
    private final RowMerge merge;

    TableWriter(WriteWorkload workload, WriteDesign design) {
        this.workload = workload;
        this.design = design;
        this.stage = new BatchStage(workload, design);
        this.merge = new RowMerge(workload, design);
    }

    /** The table after the batch, or nothing if the table refuses it. */
    Optional<TargetTable> write(ConsumerState state, WriteBatch batch) {
        return write(state, batch, state.loggedAt().subList(batch.from(), batch.to()));
    }

    /** The same for a batch that is run again: to the dedupe window its events come now. */
    Optional<TargetTable> writeAgain(ConsumerState state, WriteBatch batch) {
        return write(state, batch, Collections.nCopies(batch.to() - batch.from(), state.clock()));
    }

    private Optional<TargetTable> write(ConsumerState state, WriteBatch batch, List<Long> arrivedAt) {
        var table = state.table();
        var now = state.clock();
        var unseen = stage.unseen(state.log().subList(batch.from(), batch.to()), arrivedAt, table.letThrough());
        return rows(table, state.log(), unseen, new Origin(batch.from(), now / MINUTES_A_DAY))
                .map(rows -> new TargetTable(
                        rows,
                        stage.remembering(unseen, table.letThrough(), now),
                        table.written() | written(rows, unseen),
                        table.gone() | gone(rows, unseen),
                        wiped(table, rows)));
    }

    private Optional<List<TargetRow>> rows(
            TargetTable table, List<Integer> logged, List<Integer> unseen, Origin origin) {
        var staged = stage.reduce(unseen);
        return switch (design.write()) {
            case APPEND -> Optional.of(appended(table.rows(), staged, origin));
            case MERGE -> merge.merge(table.rows(), staged, origin);
            case OVERWRITE -> Optional.of(overwritten(table.rows(), logged, staged, unseen, origin));
        };
    }

    private List<TargetRow> appended(List<TargetRow> before, List<Integer> staged, Origin origin) {
        var rows = new ArrayList<>(before);
        for (var event : staged) {
            if (removes(event)) {
                var key = workload.event(event).key();
                rows.removeIf(it -> workload.event(it.event()).key().equals(key));
            } else {
                rows.add(origin.row(event, workload.event(event).deletes()));
            }
        }
        return rows;
    }

    private List<TargetRow> overwritten(
            List<TargetRow> before, List<Integer> logged, List<Integer> staged, List<Integer> unseen, Origin origin) {
        if (unseen.isEmpty()) {
            return before;
        }
        var touched = new HashSet<Long>();
        unseen.forEach(it -> touched.add(slice(origin.row(it, false))));
        var content = design.slice() == WriteDesign.Slice.EVENT_DAY_REBUILT ? ofDays(logged, touched) : staged;
        var rows = new ArrayList<>(
                before.stream().filter(it -> !touched.contains(slice(it))).toList());
        rows.addAll(appended(List.of(), content, origin));
        return rows;
    }

    private List<Integer> ofDays(List<Integer> logged, Set<Long> days) {
        return stage.reduce(logged.stream()
                .filter(it -> days.contains(workload.event(it).day().toEpochDay()))
                .toList());
    }

    private long slice(TargetRow row) {
        return switch (design.slice()) {
            case EVENT_DAY, EVENT_DAY_REBUILT ->
                workload.event(row.event()).day().toEpochDay();
            case PROCESSING_DAY -> row.processingDay();
            case BATCH -> row.batch();
        };
    }

    private boolean removes(int event) {
        return workload.event(event).deletes() && design.deletes() == WriteDesign.Deletes.REMOVE;
    }

    /** A deletion that has taken effect has been written, though no row may show it. */
    private int written(List<TargetRow> rows, List<Integer> unseen) {
        var bits = gone(rows, unseen);
        for (var row : rows) {
            bits |= 1 << row.event();
        }
        return bits;
    }

    private int gone(List<TargetRow> rows, List<Integer> unseen) {
        var bits = 0;
        for (var event : unseen) {
            var it = workload.event(event);
            if (it.deletes() && design.deletes() != WriteDesign.Deletes.IGNORE && isHidden(rows, it.key())) {
                bits |= 1 << event;
            }
        }
        return bits;
    }

    private boolean isHidden(List<TargetRow> rows, String key) {
        for (var row : rows) {
            if (!row.marked() && workload.event(row.event()).key().equals(key)) {
                return false;
            }
        }
        return true;
    }

    private int wiped(TargetTable before, List<TargetRow> rows) {
        var bits = before.wiped();
        if (design.write() == WriteDesign.Write.OVERWRITE) {
            for (var row : before.rows()) {
                bits |= 1 << row.event();
            }
        }
        for (var row : rows) {
            bits &= ~(1 << row.event());
        }
        return bits;
    }

    /** Where and when rows come from. */
    record Origin(int batch, long processingDay) {

        TargetRow row(int event, boolean marked) {
            return new TargetRow(event, marked, processingDay, batch);
        }
    }
}
