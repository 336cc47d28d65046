package io.datadriven.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Answers to a task: such as can be graded, right or wrong, and such as cannot. */
final class RandomAnswers {

    private static final String NOT_THERE = "not-there";

    private static final Map<String, List<String>> UNITS = Map.of(
            "GB", List.of("", " ", "GB", "GiB", "TB", "B", "K GB"),
            "USD/month", List.of("", "USD/month", "K USD/month", "$M/year", "USD/h"),
            "files/day", List.of("", "files/day", "file/s", "M files/year"),
            "%", List.of("", "%", "fraction", "percent"),
            "h", List.of("", "h", "days", "ms", "month"));

    private RandomAnswers() {}

    static Arbitrary<? extends Task.Answer> gradable(Task task) {
        return switch (task) {
            case SingleChoice it -> Arbitraries.of(ids(it.question().options())).map(SingleChoice.Answer::new);
            case MultipleChoice it -> some(ids(it.question().options())).map(MultipleChoice.Answer::new);
            case Ordering it -> orders(it).map(Ordering.Answer::new);
            case Matching it -> pairs(it).map(Matching.Answer::new);
            case Categorization it -> placements(it).map(Categorization.Answer::new);
            case Cloze it -> fillings(it).map(Cloze.Answer::new);
            case Numeric it -> numbers(it);
            case Estimate it -> intervals(it);
            case WritePath it -> RandomWritePaths.answers(it);
            case Pushdown it -> RandomPushdowns.answers(it);
            case Sql it -> RandomSql.answers(it);
            case Architecture it -> RandomArchitectures.answers(it);
            case FreeText it -> RandomFreeTexts.answers(it);
        };
    }

    static Arbitrary<? extends Task.Answer> ungradable(Task task) {
        return Arbitraries.oneOf(
                broken(task),
                RandomTasks.ofEveryKind()
                        .filter(other -> other.getClass() != task.getClass())
                        .map(Task::modelAnswer));
    }

    private static Arbitrary<? extends Task.Answer> broken(Task task) {
        return switch (task) {
            case SingleChoice it ->
                Arbitraries.of(ids(it.question().options())).map(id -> new SingleChoice.Answer(id + NOT_THERE));
            case MultipleChoice it ->
                some(ids(it.question().options()))
                        .flatMap(RandomAnswers::brokenIds)
                        .map(MultipleChoice.Answer::new);
            case Ordering it ->
                orders(it).flatMap(order -> brokenOrder(it, order)).map(Ordering.Answer::new);
            case Matching it -> pairs(it).flatMap(RandomAnswers::brokenPairs).map(Matching.Answer::new);
            case Categorization it ->
                placements(it).flatMap(RandomAnswers::brokenPlacements).map(Categorization.Answer::new);
            case Cloze it -> fillings(it).flatMap(RandomAnswers::brokenFillings).map(Cloze.Answer::new);
            case Estimate it ->
                intervals(it)
                        .flatMap(right -> Arbitraries.of(
                                new Estimate.Answer(BigDecimal.ZERO, right.high(), null),
                                new Estimate.Answer(right.low().negate(), right.high(), null),
                                new Estimate.Answer(right.high().add(BigDecimal.ONE), right.high(), null),
                                new Estimate.Answer(right.low(), right.high(), "apples")));
            case WritePath it -> RandomWritePaths.broken(it);
            case Pushdown it -> RandomPushdowns.broken(it);
            case Sql _ -> RandomSql.broken();
            case Architecture it -> RandomArchitectures.broken(it);
            case FreeText _ -> RandomFreeTexts.broken();
            case Numeric _ ->
                Combinators.combine(RandomTasks.numbers(), Arbitraries.of("Gb", "GIB", "h/h", "apples", "/", "€"))
                        .as(Numeric.Answer::new);
        };
    }

    private static Arbitrary<List<String>> orders(Ordering task) {
        var steps = task.question().steps().stream().map(Ordering.Step::id).toList();
        return task.question().leaveOut() ? some(steps) : Arbitraries.shuffle(steps);
    }

    private static Arbitrary<List<Matching.Pair>> pairs(Matching task) {
        var right = Arbitraries.of(
                task.question().right().stream().map(Matching.Item::id).toList());
        return some(task.question().left().stream().map(Matching.Item::id).toList())
                .flatMap(left -> right.list().ofSize(left.size()).map(partners -> {
                    var pairs = new ArrayList<Matching.Pair>();
                    left.forEach(it -> pairs.add(new Matching.Pair(it, partners.get(pairs.size()))));
                    return List.copyOf(pairs);
                }));
    }

    private static Arbitrary<List<Categorization.Placement>> placements(Categorization task) {
        var categories = Arbitraries.of(task.question().categories().stream()
                .map(Categorization.Entry::id)
                .toList());
        return some(task.question().items().stream()
                        .map(Categorization.Entry::id)
                        .toList())
                .flatMap(items -> categories.list().ofSize(items.size()).map(chosen -> {
                    var placements = new ArrayList<Categorization.Placement>();
                    items.forEach(
                            it -> placements.add(new Categorization.Placement(it, chosen.get(placements.size()))));
                    return List.copyOf(placements);
                }));
    }

    private static Arbitrary<List<Cloze.Filling>> fillings(Cloze task) {
        return some(task.question().blanks()).flatMap(blanks -> {
            Arbitrary<List<Cloze.Filling>> filled = Arbitraries.just(List.of());
            for (var blank : blanks) {
                filled = Combinators.combine(filled, values(blank))
                        .as((before, value) -> with(before, new Cloze.Filling(blank.id(), value)));
            }
            return filled;
        });
    }

    private static Arbitrary<String> values(Cloze.Blank blank) {
        return blank.options() == null
                ? Arbitraries.of("Watermark", "  WATERMARK ", "ｗatermark", "offset", "something")
                : Arbitraries.of(ids(blank.options()));
    }

    private static Arbitrary<Estimate.Answer> intervals(Estimate task) {
        var value = task.solution().value();
        var factors =
                Arbitraries.of("0.01", "0.5", "0.9", "1", "1.1", "2", "100").map(BigDecimal::new);
        return Combinators.combine(factors, factors)
                .as((one, other) ->
                        new Estimate.Answer(value.multiply(one.min(other)), value.multiply(one.max(other)), null));
    }

    private static Arbitrary<Numeric.Answer> numbers(Numeric task) {
        var value = task.solution().value();
        var values = Arbitraries.oneOf(
                RandomTasks.numbers(),
                Arbitraries.of(value, value.negate(), value.add(new BigDecimal("0.001")), value.movePointRight(1)));
        var units = Arbitraries.of(UNITS.getOrDefault(task.question().unit(), List.of()));
        return Combinators.combine(values, units.injectNull(0.2)).as(Numeric.Answer::new);
    }

    /** Empty, with one twice, or with one that is not there. */
    private static Arbitrary<List<String>> brokenIds(List<String> ids) {
        return Arbitraries.of(List.of(), with(ids, ids.getFirst()), with(ids, NOT_THERE));
    }

    private static Arbitrary<List<String>> brokenOrder(Ordering task, List<String> order) {
        return task.question().leaveOut()
                ? brokenIds(order)
                : Arbitraries.oneOf(brokenIds(order), Arbitraries.just(order.subList(1, order.size())));
    }

    private static Arbitrary<List<Matching.Pair>> brokenPairs(List<Matching.Pair> pairs) {
        var first = pairs.getFirst();
        return Arbitraries.of(
                List.of(),
                with(pairs, first),
                with(pairs, new Matching.Pair(NOT_THERE, first.right())),
                List.of(new Matching.Pair(first.left(), NOT_THERE)));
    }

    private static Arbitrary<List<Categorization.Placement>> brokenPlacements(List<Categorization.Placement> given) {
        var first = given.getFirst();
        return Arbitraries.of(
                List.of(),
                with(given, first),
                with(given, new Categorization.Placement(NOT_THERE, first.category())),
                List.of(new Categorization.Placement(first.item(), NOT_THERE)));
    }

    private static Arbitrary<List<Cloze.Filling>> brokenFillings(List<Cloze.Filling> given) {
        return Arbitraries.of(
                List.of(), with(given, given.getFirst()), with(given, new Cloze.Filling(NOT_THERE, "something")));
    }

    /** At least one of the items, in any order. */
    private static <T> Arbitrary<List<T>> some(List<T> items) {
        return Combinators.combine(
                        Arbitraries.shuffle(items), Arbitraries.integers().between(1, items.size()))
                .as((shuffled, count) -> shuffled.subList(0, count));
    }

    private static <T> List<T> with(List<T> items, T another) {
        var more = new ArrayList<>(items);
        more.add(another);
        return more;
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }
}
