package io.datadriven.simulation.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events have an unknown form where they are read.
 *
 * @param breaks by source, the time in which its events have it; at the end of that it is known
 */
record SchemaChange(EventSet events, List<Upsets.Window> breaks) {

    /** What was put aside is sent again so long after its form is known: the design's own. */
    static final long SENT_AGAIN_AFTER = Horizon.HOUR;

    boolean isUnknown(int event, long readAt) {
        var it = breaks.get(events.source(event));
        return readAt < it.until() && it.contains(events.happened(event));
    }

    boolean isNone() {
        return breaks.stream().allMatch(Upsets.Window::isEmpty);
    }

    /** Those of a known form as they come, and the others when they are sent again. */
    Rows putAside(Rows rows, String node, @Nullable Diary diary) {
        var known = new Rows(rows.isFeed(), rows.size());
        var mended = new Rows(rows.isFeed(), 16);
        for (int i = 0; i < rows.size(); i++) {
            if (isUnknown(rows.event(i), rows.from(i))) {
                var at = breaks.get(events.source(rows.event(i))).until() + SENT_AGAIN_AFTER;
                if (diary != null) {
                    diary.note(rows.from(i), node, Counterexample.What.PUT_ASIDE, rows.event(i));
                }
                mended.add(rows.event(i), at, EventSet.NEVER, rows.mark(i));
            } else {
                known.addFrom(rows, i);
            }
        }
        return Rows.union(List.of(known, mended));
    }
}
