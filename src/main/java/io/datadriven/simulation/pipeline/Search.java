package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.Wrong;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the least that is still wrong by running parts of it: delta debugging (Zeller and Hildebrandt 2002), first on the event that
 * it is about, then on those of its key, on those that came shortly before it, and at last on all. When it has run
 * {@value #MOST_WORK} events, which only the last of these can come to, it is content with what it has.
 */
final class Search {

    private static final long MOST_WORK = 600_000;
    /** What a run costs beside its events, in events. */
    private static final int RUN = 1_000;

    private final Setting whole;
    private final EventSet events;
    private final Function<Setting, Trial> trials;
    private final Map<List<Disturbance>, Setting> settings = new HashMap<>();
    private long work;

    /**
     * A search in one run.
     *
     * @param events as they are without disturbances
     * @param trials with all of them
     */
    Search(Setting setting, EventSet events, Function<Setting, Trial> trials) {
        this.whole = setting;
        this.events = events;
        this.trials = trials;
        settings.put(setting.disturbances(), setting);
    }

    Optional<Counterexample> smallest(Workload.Consumer consumer, List<Tally> tallies, List<Disturbance> disturbances) {
        for (var wrong : Wrong.values()) {
            var worst = Trial.worst(tallies, wrong);
            if (worst.count(wrong) > 0) {
                work = 0;
                var aim = new Aim(consumer, wrong);
                return Optional.of(told(aim, smallest(aim, worst, disturbances)));
            }
        }
        return Optional.empty();
    }

    /** The first event that its table has deleted when the consumer asks for it; nothing if none ever came there. */
    Optional<Counterexample> deleted(Workload.Consumer consumer, Reach reach, Trial trial) {
        var rows = trial.rows(reach.table());
        if (rows.size() == 0) {
            return Optional.empty();
        }
        var alone = trial(new Part(List.of(rows.event(0)), List.of(), List.of()), true);
        return alone.rows(reach.table()).size() == 0
                ? Optional.empty()
                : Optional.of(new Story(whole.workload(), consumer, alone).ofDeletion(reach));
    }

    private record Aim(Workload.Consumer consumer, Wrong wrong) {}

    /** The trial that shows it. */
    Trial trial(Part part, boolean told) {
        work += part.size() + RUN;
        return new Trial(setting(part), part.of(events), told);
    }

    private Setting setting(Part part) {
        return settings.computeIfAbsent(part.disturbances(), whole::under);
    }

    private boolean fails(Aim aim, Part part) {
        return trial(part, false).tallies(aim.consumer()).stream().anyMatch(it -> it.count(aim.wrong()) > 0);
    }

    /** Whether part of the events and disturbances is still wrong in that way for the consumer. */
    boolean fails(Workload.Consumer consumer, Wrong wrong, Part part) {
        return fails(new Aim(consumer, wrong), part);
    }

    /** With as few disturbances as it takes with all events, so that none has a part in it that is not its own. */
    private Part smallest(Aim aim, Tally worst, List<Disturbance> disturbances) {
        var all = Part.of(events, IntStream.range(0, events.size()).toArray(), disturbances);
        var culprit = worst.first(aim.wrong());
        for (var it : disturbances) {
            var without = all.without(it);
            work += without.size() + RUN;
            var tally = trials.apply(setting(without)).worst(aim.consumer(), aim.wrong());
            if (tally.count(aim.wrong()) > 0) {
                all = without;
                culprit = tally.first(aim.wrong());
            }
        }
        return oneByOne(aim, halved(aim, around(aim, culprit, all)));
    }

    private Part around(Aim aim, int culprit, Part all) {
        return Stream.<Supplier<int[]>>of(
                        () -> new int[] {culprit},
                        () -> nearest(culprit, 8, it -> events.key(it) == events.key(culprit)),
                        () -> nearest(culprit, 16, _ -> true),
                        () -> nearest(culprit, 128, _ -> true))
                .map(it -> Part.of(events, it.get(), all.disturbances()))
                .filter(it -> fails(aim, it))
                .findFirst()
                .orElse(all);
    }

    /** By when they came; of those that came as near, the first ones. */
    private int[] nearest(int culprit, int count, IntPredicate candidates) {
        return IntStream.range(0, events.size())
                .filter(candidates)
                .mapToLong(it -> distance(culprit, it) << EventSet.INDEX_BITS | it)
                .sorted()
                .limit(count)
                .mapToInt(it -> (int) (it & EventSet.INDEXES))
                .sorted()
                .toArray();
    }

    private long distance(int one, int other) {
        return Math.abs(events.arrived(one) - events.arrived(other));
    }

    /** Takes away ever smaller parts of the events as long as it stays wrong. */
    private Part halved(Aim aim, Part start) {
        var part = start;
        var parts = 2;
        while (part.size() >= 2 && work < MOST_WORK) {
            var smaller = smaller(aim, part, parts);
            if (smaller.isPresent()) {
                part = smaller.get();
                parts = Math.max(2, parts - 1);
            } else if (parts >= part.size()) {
                return part;
            } else {
                parts = Math.min(part.size(), 2 * parts);
            }
        }
        return part;
    }

    private Optional<Part> smaller(Aim aim, Part part, int parts) {
        for (int i = 0; i < parts && work < MOST_WORK; i++) {
            var without = part.withoutEvents(part.size() * i / parts, part.size() * (i + 1) / parts);
            if (without.size() < part.size() && fails(aim, without)) {
                return Optional.of(without);
            }
        }
        return Optional.empty();
    }

    private Part oneByOne(Aim aim, Part start) {
        var part = start;
        var next = Optional.of(start);
        while (next.isPresent() && work < 2 * MOST_WORK) {
            part = next.get();
            next = part.withoutOne().filter(it -> fails(aim, it)).findFirst();
        }
        return part;
    }

    private Counterexample told(Aim aim, Part part) {
        var trial = trial(part, true);
        return new Story(whole.workload(), aim.consumer(), trial).of(aim.wrong(), part.disturbances());
    }
}
