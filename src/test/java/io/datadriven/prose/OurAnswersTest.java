package io.datadriven.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers that we wrote and graded ourselves, over the whole range, held against what the machine gives. */
class OurAnswersTest {

    private static final List<Graded> ALL = Graded.all();

    /** Below what is measured (see {@code src/bench/results}) by more than a change of processor explains. */
    private static final double CREDITS_AGREE = 0.72;

    private static final double SCORES_AGREE = 0.82;

    private record Pair(double given, double found) {}

    @Test
    void credits_agree_with_a_strict_interviewer() {
        var pairs = ALL.stream()
                .flatMap(question -> question.answers().stream()
                        .flatMap(answer -> assess(question, answer.text()).criteria().stream()
                                .map(it -> new Pair(answer.credits().getOrDefault(it.criterion(), 0.0), it.credit()))))
                .toList();
        assertThat(kappa("credits", pairs, 3)).isGreaterThan(CREDITS_AGREE);
    }

    @Test
    void scores_agree_with_a_strict_interviewer() {
        var pairs = new ArrayList<Pair>();
        for (var question : ALL) {
            for (var answer : question.answers()) {
                pairs.add(new Pair(
                        question.given(answer), assess(question, answer.text()).score()));
            }
        }
        assertThat(kappa("scores", pairs, 6)).isGreaterThan(SCORES_AGREE);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void the_model_answer_passes_and_the_wrong_one_earns_clearly_less(Graded question) {
        double model = assess(question, question.model()).score();
        assertThat(model).isGreaterThan(0.9);
        assertThat(assess(question, question.wrong()).score()).isLessThan(model - 0.3);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void what_is_off_topic_earns_next_to_nothing(Graded question) {
        assertThat(question.answers().stream().filter(it -> it.sort().equals("off_topic")))
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(assess(question, it.text()).score()).isLessThan(0.05));
    }

    static Stream<Graded> questions() {
        return ALL.stream();
    }

    private static Assessment assess(Graded question, String text) {
        return Loaded.ASSESSOR.assess(question.rubric(), Assessor.USUAL, text);
    }

    private static double kappa(String of, List<Pair> pairs, int steps) {
        double kappa = Agreement.kappa(
                pairs.stream().mapToDouble(Pair::given).toArray(),
                pairs.stream().mapToDouble(Pair::found).toArray(),
                steps);
        System.out.printf(Locale.ROOT, "quadratic-weighted kappa of %s: %.3f (n = %d)%n", of, kappa, pairs.size());
        return kappa;
    }
}
