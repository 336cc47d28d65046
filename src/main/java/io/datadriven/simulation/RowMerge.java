package io.datadriven.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A MERGE as in standard SQL: two staged rows that would change one row of the table are an error, two new ones are not. */
final class RowMerge {

    private final WriteWorkload workload;
    private final WriteDesign design;

    RowMerge(WriteWorkload workload, WriteDesign design) {
        this.workload = workload;
        this.design = design;
    }

    /** The rows afterwards, or nothing if two staged rows would change the same one. */
    Optional<List<TargetRow>> merge(List<TargetRow> before, List<Integer> staged, TableWriter.Origin origin) {
        var rows = new ArrayList<TargetRow>();
        for (var row : before) {
            var changes = new ArrayList<Integer>();
            for (var event : staged) {
                if (matches(row, event) && changes(row, event)) {
                    changes.add(event);
                }
            }
            if (changes.size() > 1) {
                return Optional.empty();
            }
            if (changes.isEmpty()) {
                rows.add(row);
            } else if (!removes(changes.getFirst())) {
                rows.add(row(changes.getFirst(), origin));
            }
        }
        for (var event : staged) {
            if (isNew(before, event) && !removes(event)) {
                rows.add(row(event, origin));
            }
        }
        return Optional.of(rows);
    }

    private boolean isNew(List<TargetRow> before, int staged) {
        for (var row : before) {
            if (matches(row, staged)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(TargetRow row, int staged) {
        var there = workload.event(row.event());
        var comes = workload.event(staged);
        return switch (design.match()) {
            case KEY -> there.key().equals(comes.key());
            case KEY_AND_DAY -> there.key().equals(comes.key()) && there.day().equals(comes.day());
            case EVENT_ID -> there.id().equals(comes.id());
            case LOAD_ID -> false;
        };
    }

    private boolean changes(TargetRow row, int staged) {
        var there = workload.event(row.event());
        var comes = workload.event(staged);
        return switch (design.update()) {
            case ALWAYS -> true;
            case NEWER_TIME -> comes.changedAt().isAfter(there.changedAt());
            case NEWER_OR_EQUAL_TIME -> !comes.changedAt().isBefore(there.changedAt());
            case NEWER_VERSION -> comes.version() > there.version();
            case NEVER -> false;
        };
    }

    private boolean removes(int event) {
        return workload.event(event).deletes() && design.deletes() == WriteDesign.Deletes.REMOVE;
    }

    private TargetRow row(int event, TableWriter.Origin origin) {
        return origin.row(event, workload.event(event).deletes());
    }
}
