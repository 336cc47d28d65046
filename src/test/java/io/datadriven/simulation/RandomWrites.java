package io.datadriven.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Workloads and write designs, as odd as they may come. */
final class RandomWrites {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private RandomWrites() {}

    /** An event one minute after the other, of version {@code index + 1}. */
    static LogEvent event(int index, String key, boolean deletes) {
        var time = START.plus(index, ChronoUnit.MINUTES);
        return new LogEvent("e" + (index + 1), key, index + 1, time, TODAY, time, "v" + (index + 1), deletes);
    }

    static WriteWorkload workload(RowMeaning meaning, LogEvent... events) {
        return new WriteWorkload(List.of(events), meaning, 180, 30);
    }

    static Arbitrary<WriteWorkload> workloads() {
        return Combinators.combine(
                        Arbitraries.of(RowMeaning.class),
                        events(),
                        Arbitraries.of(5, 180, 1500),
                        Arbitraries.of(5, 30, 1500))
                .as((meaning, events, retry, duplicate) -> new WriteWorkload(
                        events.stream()
                                .map(it -> meaning == RowMeaning.EACH_EVENT_ONCE ? kept(it) : it)
                                .toList(),
                        meaning,
                        retry,
                        duplicate));
    }

    static Arbitrary<WriteDesign> designs() {
        return Combinators.combine(
                        Combinators.combine(
                                        Arbitraries.of(WriteDesign.Write.class),
                                        Arbitraries.of(WriteDesign.Match.class),
                                        Arbitraries.of(WriteDesign.Update.class),
                                        Arbitraries.of(WriteDesign.Slice.class))
                                .as((write, match, update, slice) -> new WriteDesign(
                                        write,
                                        match,
                                        update,
                                        slice,
                                        WriteDesign.Stage.AS_READ,
                                        0,
                                        WriteDesign.Remembered.EVENT_ID,
                                        WriteDesign.Offset.AFTER_WRITE,
                                        WriteDesign.Deletes.MARK)),
                        Arbitraries.of(WriteDesign.Stage.class),
                        Arbitraries.of(0, 0, 15, 240),
                        Arbitraries.of(WriteDesign.Remembered.class),
                        Arbitraries.of(WriteDesign.Offset.class),
                        Arbitraries.of(WriteDesign.Deletes.class))
                .as((it, stage, window, remembered, offset, deletes) -> new WriteDesign(
                        it.write(), it.match(), it.update(), it.slice(), stage, window, remembered, offset, deletes));
    }

    private static Arbitrary<List<LogEvent>> events() {
        return Combinators.combine(
                        Arbitraries.shuffle(1, 2, 3),
                        Arbitraries.of("A", "A", "B").list().ofSize(3),
                        Arbitraries.integers().between(0, 1).list().ofSize(6),
                        Arbitraries.of(true, false, false).list().ofSize(3),
                        Arbitraries.integers().between(1, 3))
                .as((versions, keys, days, deletes, count) -> {
                    var events = new ArrayList<LogEvent>();
                    var late = 0;
                    for (int i = 0; i < count; i++) {
                        late = Math.max(late, days.get(3 + i));
                        var time = START.plus(versions.get(i), ChronoUnit.MINUTES);
                        events.add(new LogEvent(
                                "e" + (i + 1),
                                keys.get(i),
                                versions.get(i),
                                time,
                                TODAY.plusDays(days.get(i)),
                                START.plus(late, ChronoUnit.DAYS).plus(10 + i, ChronoUnit.MINUTES),
                                "v" + versions.get(i),
                                deletes.get(i)));
                    }
                    return events;
                });
    }

    private static LogEvent kept(LogEvent it) {
        return new LogEvent(
                it.id(), it.key(), it.version(), it.changedAt(), it.day(), it.arrivesAt(), it.value(), false);
    }
}
