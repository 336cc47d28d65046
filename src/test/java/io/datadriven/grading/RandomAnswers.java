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
            case Numeric it -> numbers(it);
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
