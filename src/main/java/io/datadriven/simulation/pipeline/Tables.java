package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.What;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows that jobs leave in what they write to. */
final class Tables {

    private final EventSet events;
    private final String node;
    private final @Nullable Diary diary;
    private final boolean swaps;

    /** @param swaps whether backfills move consumers to their new tables */
    Tables(EventSet events, String node, @Nullable Diary diary, boolean swaps) {
        this.events = events;
        this.node = node;
        this.diary = diary;
        this.swaps = swaps;
    }

    /** Written by jobs, and by other nodes, whose rows are added. */
    Rows of(List<JobOutput> jobs, List<Writes> copied, TableStorage.PartitionBy partitionBy, UnaryOperator<Writes> as) {
        var writes = new ArrayList<Writes>();
        jobs.forEach(it -> it.writes().stream().map(as).forEach(writes::add));
        copied.stream().map(as).forEach(writes::add);
        var swap = jobs.stream().filter(JobOutput::isSwapped).findFirst();
        if (swap.isEmpty() || !swaps) {
            return new TableState(events, partitionBy, node, diary).after(writes);
        }
        var anew = new ArrayList<Writes>();
        jobs.forEach(it ->
                (it.isSwapped() ? it.anew() : it.writes()).stream().map(as).forEach(anew::add));
        copied.stream().map(as).forEach(anew::add);
        var at = swap.get().swapAt();
        var ofOld = new Diary(events);
        var ofNew = new Diary(events);
        var old = new TableState(events, partitionBy, node, diary == null ? null : ofOld).after(writes);
        var later = new TableState(events, partitionBy, node, diary == null ? null : ofNew).after(anew);
        if (diary != null) {
            var both = new Diary(events);
            both.copy(ofOld, at);
            both.add(ofNew);
            diary.copy(both, EventSet.NEVER);
        }
        return swapped(old, later, at);
    }

    /** Of the old table before, of the new one afterwards; a row that both have stays. */
    private Rows swapped(Rows old, Rows anew, long at) {
        var rows = new Rows(false, old.size() + anew.size());
        var there = new int[events.size()];
        Arrays.fill(there, -1);
        for (int i = 0; i < old.size(); i++) {
            if (old.from(i) < at) {
                rows.addFrom(old, i);
                if (old.until(i) >= at) {
                    there[old.event(i)] = rows.size() - 1;
                }
            }
        }
        var before = rows.size();
        var stays = new boolean[before];
        for (int i = 0; i < anew.size(); i++) {
            if (anew.until(i) <= at) {
                continue;
            }
            var same = there[anew.event(i)];
            if (same >= 0 && anew.from(i) < at && !stays[same] && rows.mark(same) == anew.mark(i)) {
                stays[same] = true;
                rows.setUntil(same, anew.until(i));
            } else {
                rows.add(anew.event(i), Math.max(anew.from(i), at), anew.until(i), anew.mark(i));
            }
        }
        for (int i = 0; i < before; i++) {
            if (!stays[i] && rows.until(i) > at) {
                rows.end(i, at);
                if (diary != null) {
                    diary.note(at, node, What.LEFT_BEHIND, rows.event(i));
                }
            }
        }
        return rows;
    }
}
