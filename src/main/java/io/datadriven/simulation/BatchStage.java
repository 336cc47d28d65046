package io.datadriven.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reduces what a batch has read to what is written. */
final class BatchStage {

    private static final int NO_WINDOW = 0;

    private final WriteWorkload workload;
    private final WriteDesign design;

    BatchStage(WriteWorkload workload, WriteDesign design) {
        this.workload = workload;
        this.design = design;
    }

    /** The rows to write, by the index of their event. */
    List<Integer> reduce(List<Integer> read) {
        var kept = design.deletes() == WriteDesign.Deletes.IGNORE
                ? read.stream().filter(it -> !workload.event(it).deletes()).toList()
                : read;
        return switch (design.stage()) {
            case AS_READ -> kept;
            case DISTINCT_EVENTS -> kept.stream().distinct().toList();
            case LAST_PER_KEY -> onePerKey(kept, (_, _) -> 1);
            case NEWEST_PER_KEY ->
                onePerKey(kept, Comparator.comparingInt(it -> workload.event(it).version()));
        };
    }

    /** Those that the dedupe window does not remember at the time of their arrival. */
    List<Integer> unseen(List<Integer> read, List<Long> arrivedAt, Map<String, Long> letThrough) {
        if (design.windowMinutes() == NO_WINDOW) {
            return read;
        }
        var seen = new HashSet<String>();
        var unseen = new ArrayList<Integer>();
        for (int i = 0; i < read.size(); i++) {
            var name = name(read.get(i));
            var before = letThrough.get(name);
            var isRemembered = before != null && arrivedAt.get(i) - before <= design.windowMinutes();
            if (!isRemembered && seen.add(name)) {
                unseen.add(read.get(i));
            }
        }
        return unseen;
    }

    /** The memory of the window, once these have been let through. */
    Map<String, Long> remembering(List<Integer> unseen, Map<String, Long> letThrough, long now) {
        if (design.windowMinutes() == NO_WINDOW) {
            return letThrough;
        }
        var memory = new HashMap<>(letThrough);
        unseen.forEach(it -> memory.put(name(it), now));
        return memory;
    }

    private String name(int event) {
        return switch (design.remembered()) {
            case EVENT_ID -> workload.event(event).id();
            case KEY -> workload.event(event).key();
        };
    }

    private List<Integer> onePerKey(List<Integer> read, Comparator<Integer> order) {
        var best = new LinkedHashMap<String, Integer>();
        for (var event : read) {
            best.merge(
                    workload.event(event).key(),
                    event,
                    (before, later) -> order.compare(later, before) >= 0 ? later : before);
        }
        return new ArrayList<>(best.values());
    }
}
