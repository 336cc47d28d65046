package io.datadriven.grading;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.IntNode;
import io.datadriven.simulation.LaidOutTable;
import io.datadriven.simulation.TableScan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Small tables to be counted or laid out, and answers about them. */
final class RandomPushdowns {

    private static final PushdownLayout SAME = patch(null, null, null, null);
    private static final List<PushdownAuthored.Decision> DECISIONS = List.of(
            decision(
                    "format",
                    Map.of(
                            "parquet", patch("parquet", null, null, null),
                            "delta", patch("delta", null, null, null),
                            "iceberg", patch("iceberg", null, null, null))),
            decision(
                    "partitions",
                    Map.of(
                            "none", patch(null, List.of(), null, null),
                            "by-b", patch(null, List.of(new PushdownPartition("b", null, null)), null, null),
                            "hidden", patch(null, List.of(new PushdownPartition("a", "bucket", 3)), null, null))),
            decision(
                    "order",
                    Map.of(
                            "as-it-is", SAME,
                            "shuffled", patch(null, null, "shuffled", null),
                            "sorted", patch(null, null, "sorted", null))),
            decision("size", Map.of("small", patch(null, null, null, 2), "large", patch(null, null, null, 12))));

    private RandomPushdowns() {}

    static Arbitrary<Pushdown> pushdowns() {
        return Arbitraries.randomValue(it -> it.nextBoolean() ? prediction(it) : layout(it));
    }

    static Arbitrary<Pushdown> predictions() {
        return Arbitraries.randomValue(RandomPushdowns::prediction);
    }

    static Arbitrary<Pushdown.Answer> answers(Pushdown task) {
        var prediction = task.solution().prediction();
        return Arbitraries.randomValue(random -> {
            if (prediction == null) {
                var designs = possible(task);
                return new Pushdown.Answer(null, one(designs, random));
            }
            return new Pushdown.Answer(
                    prediction.asked().stream()
                            .map(it -> new Pushdown.Count(it.id, BigDecimal.valueOf(number(prediction, it, random))))
                            .toList(),
                    null);
        });
    }

    private static long number(PushdownPrediction prediction, PushdownMeasure measure, Random random) {
        var right = prediction.right(measure);
        var slips = requireNonNull(prediction.slips().get(measure)).stream()
                .map(Pushdown.Slip::value)
                .toList();
        return one(
                Stream.concat(Stream.of(right, right, right + 1, 0L, 1_000_000L), slips.stream())
                        .toList(),
                random);
    }

    private static List<List<Pushdown.Choice>> possible(Pushdown task) {
        var choices = task.solution().choices();
        return choices.designs().stream()
                .filter(it -> choices.faults(it).isEmpty())
                .toList();
    }

    static Arbitrary<Pushdown.Answer> broken(Pushdown task) {
        if (task.solution().prediction() == null) {
            return Arbitraries.of(brokenChoices(task.solution().model()));
        }
        var counts = requireNonNull(task.modelAnswer().counts());
        var first = counts.getFirst();
        return Arbitraries.of(
                new Pushdown.Answer(counts.subList(1, counts.size()), null),
                new Pushdown.Answer(more(counts, first), null),
                new Pushdown.Answer(more(counts, new Pushdown.Count("rivers", BigDecimal.ONE)), null),
                new Pushdown.Answer(List.of(new Pushdown.Count(first.measure(), BigDecimal.ONE.negate())), null),
                new Pushdown.Answer(List.of(new Pushdown.Count(first.measure(), new BigDecimal("0.5"))), null),
                new Pushdown.Answer(counts, List.of()),
                new Pushdown.Answer(null, List.of()),
                new Pushdown.Answer(null, null));
    }

    private static List<Pushdown.Answer> brokenChoices(List<Pushdown.Choice> model) {
        var without = model.subList(1, model.size());
        return List.of(
                new Pushdown.Answer(null, without),
                new Pushdown.Answer(null, more(model, model.getFirst())),
                new Pushdown.Answer(null, more(model, new Pushdown.Choice("colour", "red"))),
                new Pushdown.Answer(null, more(without, new Pushdown.Choice("order", "alphabetical"))),
                new Pushdown.Answer(
                        null,
                        List.of(
                                new Pushdown.Choice("partitions", "hidden"),
                                new Pushdown.Choice("format", "delta"),
                                new Pushdown.Choice("order", "sorted"),
                                new Pushdown.Choice("size", "small"))),
                new Pushdown.Answer(List.of(), model),
                new Pushdown.Answer(List.of(), null),
                new Pushdown.Answer(null, null));
    }

    private static <T> List<T> more(List<T> items, T another) {
        return Stream.concat(items.stream(), Stream.of(another)).toList();
    }

    private static Pushdown prediction(Random random) {
        var iceberg = random.nextBoolean();
        var partitions = one(
                List.of(
                        List.<PushdownPartition>of(),
                        List.of(new PushdownPartition("b", null, null)),
                        iceberg
                                ? List.of(new PushdownPartition("a", "truncate", 1 + random.nextInt(4)))
                                : List.<PushdownPartition>of()),
                random);
        var sorts = random.nextBoolean();
        var layout = new PushdownLayout(
                iceberg ? "iceberg" : one(List.of("parquet", "delta"), random),
                partitions,
                sorts ? one(List.of("sorted", "z_ordered", "sorted_in_files"), random) : "shuffled",
                sorts ? List.of("a") : null,
                2 + random.nextInt(8),
                1 + random.nextInt(4),
                random.nextInt(3),
                random.nextBoolean() ? List.of("a") : null);
        var asked = Arrays.stream(PushdownMeasure.values())
                .filter(_ -> random.nextBoolean())
                .map(it -> it.id)
                .toList();
        return new PushdownAuthored(
                        table(random),
                        layout,
                        List.of(query(random)),
                        random.nextBoolean() ? "statistics" : null,
                        asked.isEmpty() ? List.of("files") : asked,
                        null,
                        null,
                        null)
                .task();
    }

    /** Drawn again until the requirements, which the model just keeps, are too much for a layout beside it. */
    private static Pushdown layout(Random random) {
        for (int i = 0; i < 20; i++) {
            var table = table(random);
            var query = query(random);
            var model = new TreeMap<String, String>();
            DECISIONS.forEach(it -> model.put(
                    it.id(),
                    one(
                            it.options().stream()
                                    .map(PushdownAuthored.DecisionOption::id)
                                    .toList(),
                            random)));
            if (model.containsValue("hidden")) {
                model.put("format", "iceberg");
            }
            var loose = layout(table, query, model, Long.MAX_VALUE / 2, Long.MAX_VALUE / 2);
            var tight = new TableScan(
                            new LaidOutTable(
                                    table.table(),
                                    loose.solution()
                                            .choices()
                                            .layout(loose.solution().model())
                                            .layout(table)),
                            query.scan(table))
                    .count();
            var task = layout(
                    table, query, model, tight.bytes().left(), tight.opened().total());
            var misses = task.solution().choices().neighbours(task.solution().model()).stream()
                    .anyMatch(it -> Grading.score(task, new Pushdown.Answer(null, it)) < 1);
            if (misses) {
                return task;
            }
        }
        return prediction(random);
    }

    private static Pushdown layout(
            PushdownTable table, PushdownAuthored.Query query, Map<String, String> model, long bytes, long files) {
        return new PushdownAuthored(
                        table,
                        new PushdownLayout("delta", null, null, null, 6, 3, null, null),
                        List.of(query),
                        null,
                        null,
                        DECISIONS,
                        model,
                        List.of(
                                new PushdownAuthored.Required("read", query.id(), "bytes", bytes, 3),
                                new PushdownAuthored.Required("small-files", null, "files", files, 1)))
                .task();
    }

    private static PushdownTable table(Random random) {
        return new PushdownTable(
                "t",
                1 + random.nextInt(20),
                1,
                random.nextInt(3),
                (long) random.nextInt(100),
                List.of(column("a", 12, random), column("b", 3, random)));
    }

    private static PushdownColumn column(String name, int to, Random random) {
        return new PushdownColumn(
                name,
                "integer",
                null,
                1 + random.nextInt(4),
                one(List.of("rises", "cycles", "random"), random),
                IntNode.valueOf(0),
                IntNode.valueOf(random.nextInt(to)),
                null,
                random.nextInt(4));
    }

    private static PushdownAuthored.Query query(Random random) {
        return new PushdownAuthored.Query("q", List.of("b"), random.nextInt(8) == 0 ? null : filter(random, 2));
    }

    private static PushdownFilter filter(Random random, int depth) {
        var low = IntNode.valueOf(random.nextInt(8));
        var high = IntNode.valueOf(random.nextInt(14));
        var column = random.nextBoolean() ? "a" : "b";
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> new PushdownFilter(column, low, null, null, null, null, null, null, null, null, null);
            case 1 ->
                new PushdownFilter(column, null, List.of(low, high), null, null, null, null, null, null, null, null);
            case 2 -> new PushdownFilter(column, null, null, low, high, null, null, null, null, null, null);
            case 3 ->
                new PushdownFilter(column, null, null, null, null, null, random.nextBoolean(), null, null, null, null);
            case 4 ->
                new PushdownFilter(
                        null, null, null, null, null, null, null, null, null, "f(a) = 1", filter(random, depth - 1));
            case 5 ->
                new PushdownFilter(null, null, null, null, null, null, null, two(random, depth - 1), null, null, null);
            default ->
                new PushdownFilter(null, null, null, null, null, null, null, null, two(random, depth - 1), null, null);
        };
    }

    private static List<PushdownFilter> two(Random random, int depth) {
        return List.of(filter(random, depth), filter(random, depth));
    }

    private static PushdownAuthored.Decision decision(String id, Map<String, PushdownLayout> options) {
        var listed = new ArrayList<PushdownAuthored.DecisionOption>();
        new TreeMap<>(options)
                .forEach((option, layout) -> listed.add(new PushdownAuthored.DecisionOption(option, "So.", layout)));
        return new PushdownAuthored.Decision(id, "How?", listed);
    }

    private static PushdownLayout patch(
            @Nullable String format,
            @Nullable List<PushdownPartition> partitions,
            @Nullable String order,
            @Nullable Integer rowsPerFile) {
        return new PushdownLayout(
                format, partitions, order, "sorted".equals(order) ? List.of("a") : null, rowsPerFile, null, null, null);
    }

    private static <T> T one(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }
}
