package io.datadriven.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Tasks of every kind, as small and as odd as an author could write them. */
final class RandomTasks {

    private static final List<String> IDS = List.of(
            "append,backfill,compact,dedupe,enrich,filter,group,hash,ingest,join,keep,load,merge,notify,prune,replay"
                    .split(","));

    private RandomTasks() {}

    static Arbitrary<Task> ofEveryKind() {
        return Arbitraries.oneOf(List.of(
                singleChoices(),
                multipleChoices(),
                orderings(),
                matchings(),
                categorizations(),
                clozes(),
                numerics(),
                estimates(),
                writePaths(),
                RandomPushdowns.pushdowns()));
    }

    static Arbitrary<SingleChoice> singleChoices() {
        return optionsWithOneRight().map(SingleChoice::of);
    }

    static Arbitrary<MultipleChoice> multipleChoices() {
        return Combinators.combine(Arbitraries.of(Scoring.class), optionsWithSomeRight())
                .as(MultipleChoice::of);
    }

    static Arbitrary<List<Option.Authored>> optionsWithOneRight() {
        return ids(2, 8).map(ids -> options(ids, 1));
    }

    /** At least one of the options is right, and at least one is wrong. */
    static Arbitrary<List<Option.Authored>> optionsWithSomeRight() {
        return ids(2, 8)
                .flatMap(ids ->
                        Arbitraries.integers().between(1, (1 << ids.size()) - 2).map(right -> options(ids, right)));
    }

    static Arbitrary<Ordering> orderings() {
        return Combinators.combine(ids(2, 9), Arbitraries.integers().between(0, 3))
                .flatAs((ids, extra) -> {
                    var steps = ids.subList(0, Math.max(2, ids.size() - extra));
                    var distractors = steps(ids.subList(steps.size(), ids.size()));
                    return Arbitraries.subsetOf(possibleRules(steps))
                            .filter(rules -> !rules.isEmpty())
                            .map(rules -> Ordering.of(steps(steps), distractors, List.copyOf(rules)));
                });
    }

    static Arbitrary<Matching> matchings() {
        return Combinators.combine(Arbitraries.of(true, false), ids(2, 6), ids(2, 6))
                .flatAs((subtract, left, right) -> Arbitraries.of(right)
                        .list()
                        .ofSize(2 * left.size())
                        .map(partners -> Matching.of(subtract, left(left, partners), items(right))));
    }

    static Arbitrary<Categorization> categorizations() {
        return Combinators.combine(Arbitraries.of(true, false), ids(2, 6), ids(2, 5))
                .flatAs((subtract, items, categories) -> Arbitraries.of(categories)
                        .list()
                        .ofSize(items.size())
                        .map(chosen -> Categorization.of(
                                subtract,
                                categories.stream()
                                        .map(id -> new Categorization.Entry(id, "Category " + id))
                                        .toList(),
                                IntStream.range(0, items.size())
                                        .mapToObj(i -> new Categorization.Authored(
                                                items.get(i), "Item", chosen.get(i), "Look again.", null))
                                        .toList())));
    }

    /** Every other blank is written, the rest are chosen. */
    static Arbitrary<Cloze> clozes() {
        return Combinators.combine(ids(1, 5), optionsWithOneRight()).as((blanks, options) -> {
            var text = blanks.stream().map("{{%s}}"::formatted).collect(Collectors.joining(" and "));
            return Cloze.of(
                    text,
                    IntStream.range(0, blanks.size())
                            .mapToObj(i -> i % 2 == 0
                                    ? new Cloze.Authored(
                                            blanks.get(i),
                                            List.of("watermark"),
                                            null,
                                            "Look again.",
                                            List.of(new Cloze.Mistake(List.of("Offset"), "That is a position.")))
                                    : new Cloze.Authored(blanks.get(i), null, options, null, null))
                            .toList());
        });
    }

    static Arbitrary<Estimate> estimates() {
        return decimals("0.001", "1000000")
                .map(value -> Estimate.of(value, "GB", null, null, "Multiply rate, time and copies."));
    }

    static Arbitrary<WritePath> writePaths() {
        return RandomWritePaths.writePaths();
    }

    static Arbitrary<Numeric> numerics() {
        return Combinators.combine(numbers(), Arbitraries.of("GB", "USD/month", "files/day", "%", "h"), tolerances())
                .as((value, unit, tolerance) -> Numeric.of(value, unit, tolerance, "Reckon again.", null));
    }

    static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(3);
    }

    private static Arbitrary<Tolerance> tolerances() {
        return Arbitraries.oneOf(
                decimals("0", "0.5").map(Tolerance.Absolute::new),
                Combinators.combine(decimals("0", "0.5"), decimals("0", "0.001"))
                        .as(Tolerance.Relative::new),
                Arbitraries.integers().between(1, 12).map(Tolerance.SignificantFigures::new),
                Arbitraries.integers().between(0, 12).map(Tolerance.DecimalPlaces::new));
    }

    private static Arbitrary<BigDecimal> decimals(String least, String most) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(least), new BigDecimal(most))
                .ofScale(6);
    }

    /** Different ids, in any order. */
    static Arbitrary<List<String>> ids(int least, int most) {
        return Combinators.combine(
                        Arbitraries.shuffle(IDS),
                        Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform()))
                .as((shuffled, count) -> shuffled.subList(0, count));
    }

    /** All rules that these steps keep in this order. */
    static List<Ordering.Rule> possibleRules(List<String> steps) {
        var rules = new ArrayList<Ordering.Rule>();
        for (int i = 0; i < steps.size(); i++) {
            for (int j = i + 1; j < steps.size(); j++) {
                rules.add(new Ordering.Rule(
                        steps.get(i), steps.get(j), "'%s' needs '%s'.".formatted(steps.get(j), steps.get(i))));
            }
        }
        return rules;
    }

    static List<Ordering.Authored> steps(List<String> ids) {
        return ids.stream()
                .map(id -> new Ordering.Authored(id, "Step " + id, null))
                .toList();
    }

    /** Right are the options whose bits are set. */
    private static List<Option.Authored> options(List<String> ids, int right) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new Option.Authored(
                        ids.get(i), "Option " + ids.get(i), (right & 1 << i) != 0, "About " + ids.get(i)))
                .toList();
    }

    /** The first half of the partners are right; the second half is what the author expects by mistake. */
    private static List<Matching.Authored> left(List<String> ids, List<String> partners) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new Matching.Authored(
                        ids.get(i),
                        "Item " + ids.get(i),
                        partners.get(i),
                        "Look again.",
                        List.of(new Matching.Mistake(partners.get(ids.size() + i), "Easily mixed up."))))
                .toList();
    }

    private static List<Matching.Item> items(List<String> ids) {
        return ids.stream().map(id -> new Matching.Item(id, "Partner " + id)).toList();
    }
}
