package io.datadriven.grading;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import io.datadriven.prose.Assessor;
import io.datadriven.prose.Calibration;
import io.datadriven.prose.Rubric;
import io.datadriven.prose.Standing;
import io.datadriven.simulation.Sentence;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question for free text as its author writes it.
 *
 * @param modelAnswer earns full marks
 * @param wrongAnswer is sure of itself, and wrong
 */
record FreeTextAuthored(Expected expectedWords, Marking rubric, String modelAnswer, String wrongAnswer) {

    private static final double USUAL_PASS_MARK = 0.7;

    /** How many words a good answer has. */
    record Expected(int least, int most) {}

    /**
     * What is to be said.
     *
     * @param question one sentence, the core of the prompt
     * @param alternatives groups of criteria: the group that earns most counts
     */
    record Marking(
            String question,
            List<Criterion> criteria,
            @Nullable List<List<String>> alternatives,
            @Nullable Thresholds thresholds) {}

    record Thresholds(@Nullable Double partial, @Nullable Double met) {}

    record Criterion(
            String id,
            int weight,
            @Nullable Boolean required,
            String statement,
            List<String> exemplars,
            @Nullable List<List<String>> keyTerms,
            Feedback feedback,
            @Nullable List<Misconception> misconceptions) {

        List<Misconception> known() {
            return requireNonNullElse(misconceptions, List.of());
        }

        io.datadriven.prose.Criterion criterion() {
            return new io.datadriven.prose.Criterion(
                    id,
                    weight,
                    required != null && required,
                    statement,
                    exemplars,
                    requireNonNullElse(keyTerms, List.of()),
                    known().stream()
                            .map(it -> new io.datadriven.prose.Misconception(it.id(), it.text(), it.penalty()))
                            .toList());
        }

        Words words() {
            Ids.checkUnique(known().stream().map(Misconception::id));
            return new Words(feedback, known().stream().collect(toMap(Misconception::id, Misconception::feedback)));
        }
    }

    record Feedback(String met, String partial, String missing) {}

    record Misconception(String id, String text, double penalty, String feedback) {}

    /** What learners are told about a criterion. */
    record Words(Feedback feedback, Map<String, String> misconceptions) {

        String feedback(Standing standing) {
            return switch (standing) {
                case MET -> feedback.met();
                case PARTIAL -> feedback.partial();
                case MISSING, CONTRADICTED -> feedback.missing();
            };
        }

        String misconception(String id) {
            return requireNonNull(misconceptions.get(id));
        }
    }

    FreeText task() {
        if (expectedWords.least() > expectedWords.most()) {
            throw new IllegalArgumentException("'least' must not be more than 'most'.");
        }
        Ids.checkUnique(rubric.criteria().stream().map(Criterion::id));
        var groups = requireNonNullElse(rubric.alternatives(), List.<List<String>>of());
        Ids.checkUnique(groups.stream().flatMap(List::stream));
        groups.stream().flatMap(List::stream).forEach(this::checkIsThere);
        return new FreeText(
                new FreeText.Question(expectedWords.least(), expectedWords.most(), FreeText.LONGEST),
                new FreeText.Solution(
                        new Rubric(
                                rubric.question(),
                                rubric.criteria().stream()
                                        .map(Criterion::criterion)
                                        .toList(),
                                groups),
                        rubric.criteria().stream().collect(toMap(Criterion::id, Criterion::words)),
                        thresholds(),
                        USUAL_PASS_MARK,
                        null,
                        modelAnswer,
                        wrongAnswer));
    }

    private void checkIsThere(String id) {
        if (rubric.criteria().stream().noneMatch(it -> it.id().equals(id))) {
            throw new IllegalArgumentException(Sentence.of("There is no criterion '%s'.", id));
        }
    }

    private Calibration.Thresholds thresholds() {
        return Stream.ofNullable(rubric.thresholds())
                .map(it -> new Calibration.Thresholds(
                        requireNonNullElse(it.partial(), Assessor.USUAL.partial()),
                        requireNonNullElse(it.met(), Assessor.USUAL.met())))
                .findFirst()
                .orElse(Assessor.USUAL);
    }
}
