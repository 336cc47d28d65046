package io.datadriven.grading;

import static io.datadriven.grading.Grading.remarks;
import static io.datadriven.grading.Grading.score;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fifth law: turning a wrong part right never lowers the score. */
class PartialCreditTest {

    @Property
    void dropping_a_wrong_pick_never_lowers_the_score(@ForAll("multipleChoices") Submission<MultipleChoice> it) {
        var picks = picks(it);

        assertNeverLower(
                it,
                picks.stream()
                        .filter(pick -> picks.size() > 1 && !right(it.task()).contains(pick))
                        .map(pick -> new MultipleChoice.Answer(without(picks, pick))));
    }

    @Property
    void adding_a_right_pick_never_lowers_the_score(@ForAll("multipleChoices") Submission<MultipleChoice> it) {
        var picks = picks(it);

        assertNeverLower(
                it,
                right(it.task()).stream()
                        .filter(pick -> !picks.contains(pick))
                        .map(pick -> new MultipleChoice.Answer(inserted(picks, 0, pick))));
    }

    @Property
    void moving_a_misplaced_step_to_where_it_clashes_with_no_right_one_never_lowers_the_score(
            @ForAll("orderings") Submission<Ordering> it) {
        var belonging = it.task().solution().order();

        assertNeverLower(
                it,
                remarks(it.task(), it.answer()).stream()
                        .filter(remark -> !remark.right() && belonging.contains(remark.about()))
                        .flatMap(remark -> consistentPlaces(it, remark.about())));
    }

    @Property
    void adding_a_missing_step_where_it_clashes_with_no_right_one_never_lowers_the_score(
            @ForAll("orderings") Submission<Ordering> it) {
        assertNeverLower(
                it,
                it.task().solution().order().stream()
                        .filter(step -> !order(it).contains(step))
                        .flatMap(step -> consistentPlaces(it, step)));
    }

    @Property
    void leaving_out_a_step_that_does_not_belong_in_never_lowers_the_score(
            @ForAll("orderings") Submission<Ordering> it) {
        var order = order(it);

        assertNeverLower(
                it,
                it.task().solution().distractors().keySet().stream()
                        .filter(step -> order.size() > 1 && order.contains(step))
                        .map(step -> new Ordering.Answer(without(order, step))));
    }

    @Property
    void mending_a_pair_never_lowers_the_score(@ForAll("matchings") Submission<Matching> it) {
        assertNeverLower(it, wrongPairs(it).stream().map(pair -> {
            var mended = new ArrayList<>(pairs(it));
            mended.set(mended.indexOf(pair), rightPair(it.task(), pair.left()));
            return new Matching.Answer(mended);
        }));
    }

    @Property
    void dropping_a_wrong_pair_never_lowers_the_score(@ForAll("matchings") Submission<Matching> it) {
        assertNeverLower(
                it,
                wrongPairs(it).stream()
                        .filter(_ -> pairs(it).size() > 1)
                        .map(pair -> new Matching.Answer(without(pairs(it), pair))));
    }

    @Property
    void adding_a_right_pair_never_lowers_the_score(@ForAll("matchings") Submission<Matching> it) {
        var given = pairs(it).stream().map(Matching.Pair::left).toList();

        assertNeverLower(
                it,
                it.task().solution().keys().keySet().stream()
                        .filter(item -> !given.contains(item))
                        .map(item -> new Matching.Answer(inserted(pairs(it), 0, rightPair(it.task(), item)))));
    }

    @Property(tries = 300)
    void treating_a_failure_rightly_never_lowers_the_score(@ForAll("predictions") Submission<WritePath> it) {
        var named = ((WritePath.Answer) it.answer()).ticked();
        var right = it.task().modelAnswer().ticked();

        assertNeverLower(
                it,
                Stream.concat(
                                right.stream()
                                        .filter(mode -> !named.contains(mode))
                                        .map(mode -> inserted(named, 0, mode)),
                                named.stream()
                                        .filter(mode -> !right.contains(mode))
                                        .map(mode -> without(named, mode)))
                        .map(modes -> new WritePath.Answer(null, modes)));
    }

    @Provide
    Arbitrary<Submission<WritePath>> predictions() {
        return Submission.gradable(RandomWritePaths.writePaths().filter(it -> !it.asksForDesign()));
    }

    @Property(tries = 1000)
    void mending_a_count_never_lowers_the_score(@ForAll("counts") Submission<Pushdown> it) {
        var given = requireNonNull(((Pushdown.Answer) it.answer()).counts());

        assertNeverLower(
                it, requireNonNull(it.task().modelAnswer().counts()).stream().map(right -> {
                    var mended = new ArrayList<>(given);
                    mended.replaceAll(count -> count.measure().equals(right.measure()) ? right : count);
                    return new Pushdown.Answer(mended, null);
                }));
    }

    @Provide
    Arbitrary<Submission<Pushdown>> counts() {
        return Submission.gradable(RandomPushdowns.predictions());
    }

    @Provide
    Arbitrary<Submission<MultipleChoice>> multipleChoices() {
        return Submission.gradable(RandomTasks.multipleChoices());
    }

    @Provide
    Arbitrary<Submission<Ordering>> orderings() {
        return Submission.gradable(RandomTasks.orderings());
    }

    @Provide
    Arbitrary<Submission<Matching>> matchings() {
        return Submission.gradable(RandomTasks.matchings());
    }

    private static void assertNeverLower(Submission<?> it, Stream<? extends Task.Answer> mended) {
        var scores = mended.map(answer -> score(it.task(), answer)).toList();
        Assume.that(!scores.isEmpty());
        var before = score(it.task(), it.answer());

        assertThat(scores).allMatch(after -> after >= before, "not lower than " + before);
    }

    private static List<String> picks(Submission<MultipleChoice> it) {
        return ((MultipleChoice.Answer) it.answer()).options();
    }

    private static Set<String> right(MultipleChoice task) {
        return task.solution().choices().correct();
    }

    private static List<String> order(Submission<Ordering> it) {
        return ((Ordering.Answer) it.answer()).order();
    }

    /** The answer with this step at each place where it keeps every rule with the steps that stand right. */
    private static Stream<Ordering.Answer> consistentPlaces(Submission<Ordering> it, String step) {
        var precedence = it.task().solution().precedence();
        var right = remarks(it.task(), it.answer()).stream()
                .filter(Evidence.Remark::right)
                .map(Evidence.Remark::about)
                .toList();
        var others = without(order(it), step);
        return IntStream.rangeClosed(0, others.size())
                .filter(at -> others.subList(0, at).stream()
                        .noneMatch(other -> right.contains(other) && precedence.requires(step, other)))
                .filter(at -> others.subList(at, others.size()).stream()
                        .noneMatch(other -> right.contains(other) && precedence.requires(other, step)))
                .mapToObj(at -> new Ordering.Answer(inserted(others, at, step)));
    }

    private static List<Matching.Pair> pairs(Submission<Matching> it) {
        return ((Matching.Answer) it.answer()).pairs();
    }

    private static List<Matching.Pair> wrongPairs(Submission<Matching> it) {
        return pairs(it).stream()
                .filter(pair -> !pair.equals(rightPair(it.task(), pair.left())))
                .toList();
    }

    private static Matching.Pair rightPair(Matching task, String item) {
        return task.modelAnswer().pairs().stream()
                .filter(pair -> pair.left().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> without(List<T> parts, T part) {
        return parts.stream().filter(it -> !it.equals(part)).toList();
    }

    private static <T> List<T> inserted(List<T> parts, int at, T part) {
        var more = new ArrayList<>(parts);
        more.add(at, part);
        return more;
    }
}
