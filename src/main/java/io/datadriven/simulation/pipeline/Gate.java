package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.What;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a quality gate lets through. It remembers all ids for ever; of a table, which shows what is there, it hides a repetition only
 * while there is another row of the event.
 */
record Gate(
        String node,
        QualityGate gate,
        EventSet events,
        SchemaChange schema,
        @Nullable Diary diary) {

    Rows passed(Rows rows) {
        return gate.dedupe() ? onceOnly(ofKnownForm(rows)) : ofKnownForm(rows);
    }

    private Rows ofKnownForm(Rows rows) {
        if (!gate.schemaCheck() || schema.isNone()) {
            return rows;
        }
        if (gate.deadLetter()) {
            return schema.putAside(rows, node, diary);
        }
        var known = new Rows(rows.isFeed(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (!schema.isUnknown(rows.event(i), rows.from(i))) {
                known.addFrom(rows, i);
            } else if (diary != null) {
                diary.note(rows.from(i), node, What.DROPPED_AS_UNKNOWN, rows.event(i));
            }
        }
        return known;
    }

    private Rows onceOnly(Rows rows) {
        var passed = new Rows(rows.isFeed(), rows.size());
        var until = new long[events.size()];
        Arrays.fill(until, -EventSet.NEVER);
        for (int i = 0; i < rows.size(); i++) {
            var event = rows.event(i);
            if (until[event] <= rows.from(i)) {
                until[event] = rows.isFeed() ? EventSet.NEVER : rows.until(i);
                passed.addFrom(rows, i);
            } else if (diary != null) {
                diary.note(rows.from(i), node, What.DROPPED_AS_DUPLICATE, event);
            }
        }
        return passed;
    }
}
