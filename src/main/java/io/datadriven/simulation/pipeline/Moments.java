package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * When it is worth looking at what a consumer reads: around each commit of the batch table of a view and at midnight if that is its
 * boundary, and while a backfill runs. At most {@value #MOST} of them, evenly taken.
 */
record Moments(Setting setting) {

    private static final int MOST = 60;

    List<Long> of(String consumer) {
        var moments = new TreeSet<Long>();
        for (var id : setting.topology().before(consumer)) {
            if (setting.topology().isNode(id)) {
                switch (setting.topology().component(id)) {
                    case Serving it -> moments.addAll(ofView(id, it));
                    case StreamJob it -> moments.addAll(ofBackfill(id, it));
                    case BatchJob _, EventLog _, TableStorage _, QualityGate _ -> {}
                }
            }
        }
        var all = List.copyOf(moments);
        var taken = new ArrayList<Long>();
        var step = Math.max(1, Math.ceilDiv(all.size(), MOST));
        for (int i = 0; i < all.size(); i += step) {
            taken.add(all.get(i));
        }
        return taken;
    }

    private List<Long> ofView(String id, Serving serving) {
        var moments = new ArrayList<Long>();
        if (serving.technology() != Serving.Technology.VIEW || serving.boundary() == Serving.Boundary.NONE) {
            return moments;
        }
        var batch = setting.topology().into(id).stream()
                .filter(setting.topology()::isOfBatch)
                .toList();
        var until = setting.timetable().settled(id);
        for (var progress : setting.timetable().progress(batch).values()) {
            for (var commit : progress.moments(0, until)) {
                moments.add(commit - 1);
                moments.add(commit);
            }
        }
        if (serving.boundary() == Serving.Boundary.MIDNIGHT) {
            for (var day = 1; day * Horizon.DAY <= until; day++) {
                moments.add(day * Horizon.DAY);
            }
        }
        return moments;
    }

    private List<Long> ofBackfill(String id, StreamJob job) {
        var bad = setting.upsets().badDeploy(id);
        return switch (setting.operations().backfill()) {
            case NONE, BATCH_RERUN -> List.of();
            case REPLAY_IN_PLACE, REPLAY_AND_SWAP_EARLY, REPLAY_AND_SWAP ->
                bad.isEmpty() ? List.of() : setting.recovery(id, job).moments();
        };
    }
}
