package io.datadriven.grading;

import io.datadriven.simulation.FailureMode;
import io.datadriven.simulation.Guarantee;
import io.datadriven.simulation.WriteExploration;
import io.datadriven.simulation.WriteFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Write paths of both modes, and answers to them. */
final class RandomWritePaths {

    private static final Map<String, List<String>> ALL = Map.of(
            "write", List.of("append", "merge", "overwrite"),
            "match", List.of("key", "event_id", "load_id"),
            "update", List.of("always", "newer_version", "never"),
            "slice", List.of("event_day", "batch"),
            "stage", List.of("as_read", "newest_per_key"),
            "windowMinutes", List.of("0", "60", "100000"),
            "offset", List.of("before_write", "after_write", "with_write"));

    private RandomWritePaths() {}

    /** Drawn at once, since the edge cases of so many parts are too many. */
    static Arbitrary<WritePath> writePaths() {
        return Arbitraries.randomValue(random -> task(
                model(random),
                one(List.of("latest_per_key", "each_event_once"), random),
                one(List.of(List.of("A"), List.of("A", "A"), List.of("A", "B")), random),
                EnumSet.of(one(List.of(WriteFault.values()), random)),
                random.nextBoolean()
                        ? Set.of()
                        : EnumSet.of(
                                one(List.of(FailureMode.values()), random),
                                one(List.of(FailureMode.values()), random))));
    }

    private static <T> T one(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    static Arbitrary<WritePath.Answer> answers(WritePath task) {
        if (task.asksForDesign()) {
            return models().map(it -> new WritePath.Answer(choices(it), null));
        }
        return Arbitraries.subsetOf(task.solution().failures().stream()
                        .map(WriteDecision::word)
                        .toList())
                .map(it -> new WritePath.Answer(null, List.copyOf(it)));
    }

    static Arbitrary<WritePath.Answer> broken(WritePath task) {
        return task.asksForDesign()
                ? models().map(RandomWritePaths::choices).flatMap(RandomWritePaths::brokenDesigns)
                : Arbitraries.of(
                        new WritePath.Answer(null, List.of("not-there")),
                        new WritePath.Answer(
                                null,
                                Stream.concat(failures(task), failures(task)).toList()),
                        new WritePath.Answer(List.of(), null),
                        new WritePath.Answer(null, null));
    }

    private static Stream<String> failures(WritePath task) {
        return task.solution().failures().stream().map(WriteDecision::word);
    }

    private static Arbitrary<WritePath.Answer> brokenDesigns(List<WritePath.Choice> choices) {
        var without = new ArrayList<>(choices);
        without.removeIf(it -> it.decision().equals("offset"));
        return Arbitraries.of(
                new WritePath.Answer(without, null),
                new WritePath.Answer(with(choices, "offset", "at_night"), null),
                new WritePath.Answer(with(choices, "colour", "red"), null),
                new WritePath.Answer(with(choices, "write", "append"), null),
                new WritePath.Answer(null, List.of()),
                new WritePath.Answer(null, null));
    }

    private static List<WritePath.Choice> with(List<WritePath.Choice> choices, String decision, String option) {
        return Stream.concat(choices.stream(), Stream.of(new WritePath.Choice(decision, option)))
                .toList();
    }

    private static Arbitrary<Map<String, String>> models() {
        return Arbitraries.randomValue(RandomWritePaths::model);
    }

    private static Map<String, String> model(Random random) {
        var model = new TreeMap<String, String>();
        new TreeMap<>(ALL).forEach((decision, words) -> model.put(decision, one(words, random)));
        return model;
    }

    private static List<WritePath.Choice> choices(Map<String, String> model) {
        return model.entrySet().stream()
                .map(it -> new WritePath.Choice(it.getKey(), it.getValue()))
                .toList();
    }

    private static WritePath task(
            Map<String, String> drawn,
            String meaning,
            List<String> keys,
            EnumSet<WriteFault> faults,
            Set<FailureMode> asked) {
        var model = new TreeMap<>(drawn);
        if (asked.isEmpty() && drawn.containsValue("100000")) {
            model.put("windowMinutes", "60");
        }
        var words = faults.stream().map(WriteDecision::word).toList();
        var given =
                authored(model, meaning, keys, words, null, List.of("lost_row")).task();
        if (!asked.isEmpty()) {
            return authored(
                            model,
                            meaning,
                            keys,
                            words,
                            null,
                            asked.stream().map(WriteDecision::word).sorted().toList())
                    .task();
        }
        var holding = holding(WritePathGrader.explore(given, given.solution().design()), faults);
        return authored(model, meaning, keys, words, holding, null).task();
    }

    private static List<WritePathAuthored.Holds> holding(WriteExploration explored, EnumSet<WriteFault> faults) {
        var holding = new ArrayList<WritePathAuthored.Holds>();
        for (var guarantee : Guarantee.values()) {
            for (var fault : faults) {
                if (explored.shortest(guarantee, EnumSet.of(fault)).isEmpty()) {
                    holding.add(new WritePathAuthored.Holds(
                            WriteDecision.word(fault), WriteDecision.word(guarantee), holding.size() + 1));
                }
            }
        }
        return holding;
    }

    private static WritePathAuthored authored(
            Map<String, String> model,
            String meaning,
            List<String> keys,
            List<String> faults,
            @Nullable List<WritePathAuthored.Holds> requirements,
            @Nullable List<String> failures) {
        return new WritePathAuthored(
                meaning,
                IntStream.range(0, keys.size())
                        .mapToObj(i -> new WritePathAuthored.Event(
                                "e" + (i + 1),
                                keys.get(i),
                                i + 1,
                                Instant.parse("2026-11-21T10:0" + i + ":00Z"),
                                null,
                                null,
                                "v" + (i + 1),
                                false))
                        .toList(),
                faults,
                30,
                120,
                failures == null ? ALL : null,
                model,
                requirements,
                null,
                failures == null ? new WriteRequirement.Remembers(1000, 100, 2) : null,
                failures);
    }
}
