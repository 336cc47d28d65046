package io.datadriven.grading;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.prose.Calibration;
import io.datadriven.prose.Criterion;
import io.datadriven.prose.Rubric;
import io.datadriven.prose.Standing;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Defend a decision in one's own words. What is said is held against a rubric, sentence by sentence. */
@JsonTypeName("free_text")
public record FreeText(Question question, Solution solution) implements Task {

    static final int LONGEST = 20_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FreeText of(FreeTextAuthored authored) {
        return authored.task();
    }

    @Schema(
            name = "FreeTextQuestion",
            description =
                    "Answer in your own words, as you would say it to an interviewer. Whole sentences in English.",
            examples = """
                    {"kind": "free_text", "leastWords": 40, "mostWords": 180, "mostCharacters": 20000}
                    """)
    public record Question(
            @Schema(description = "What a good answer hardly does with less. It is advice.", examples = "40")
            int leastWords,

            @Schema(description = "What a good answer hardly needs more than. It is advice.", examples = "180")
            int mostWords,

            @Schema(description = "What is longer is not graded.", examples = "20000")
            int mostCharacters)
            implements Task.Question {}

    /**
     * The key.
     *
     * @param words what learners are told, by the ids of the criteria
     * @param thresholds how near to a phrasing a passage has to be
     * @param passMark the score near which a reading is not sure enough
     * @param curve what people's verdicts make of the score, once there are enough of them
     */
    record Solution(
            Rubric rubric,
            Map<String, FreeTextAuthored.Words> words,
            Calibration.Thresholds thresholds,
            double passMark,
            @Nullable Curve curve,
            String model,
            String wrong) {

        Criterion criterion(String id) {
            return rubric.criteria().stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        String feedback(String criterion, Standing standing) {
            return requireNonNull(words.get(criterion)).feedback(standing);
        }

        String feedback(String criterion, String misconception) {
            return requireNonNull(words.get(criterion)).misconception(misconception);
        }
    }

    /**
     * What people's verdicts on answers to this question have taught.
     *
     * @param rubric the hash of the rubric that it was made for
     * @param model the hash of the model that it was made for
     */
    public record Curve(String rubric, String model, List<Calibration.Knot> knots) {

        public Curve {
            knots = List.copyOf(knots);
        }
    }

    @Schema(name = "FreeTextAnswer", examples = """
            {"kind": "free_text", "text": "I would keep one streaming path and replay the log when the logic changes, because two code paths drift apart."}
            """)
    public record Answer(
            @NotNull
            @Size(max = LONGEST)
            @Schema(
                    description = "Plain text or Markdown, 1 to 20,000 characters.",
                    examples = "I would keep one streaming path and replay the log when the logic changes.")
            String text)
            implements Task.Answer {}

    /** The ids of all that a good answer may say. */
    public List<String> criteria() {
        return solution.rubric().criteria().stream().map(Criterion::id).toList();
    }

    /** What was asked, in one sentence. */
    public String core() {
        return solution.rubric().question();
    }

    /** What a good answer says, by the ids of the criteria. It is the key: not for learners. */
    public Map<String, String> statements() {
        return solution.rubric().criteria().stream()
                .collect(toMap(Criterion::id, Criterion::statement, (first, _) -> first, LinkedHashMap::new));
    }

    /** What a learner is told who has this credit for a criterion, from 0 to 1. */
    public String feedback(String criterion, double credit) {
        return solution.feedback(criterion, FreeTextEvidence.Criterion.standing(credit));
    }

    /** The same task, graded by what people's verdicts have taught. */
    public FreeText calibratedBy(Curve curve) {
        return with(solution.passMark(), curve);
    }

    /** The same task in a challenge that is passed from this score on. */
    public FreeText passedFrom(double passMark) {
        return with(passMark, solution.curve());
    }

    private FreeText with(double passMark, @Nullable Curve curve) {
        var it = solution;
        return new FreeText(
                question,
                new Solution(it.rubric(), it.words(), it.thresholds(), passMark, curve, it.model(), it.wrong()));
    }

    /** How far apart from the rubric counts how much where nobody has taught better. */
    public Calibration.Thresholds thresholds() {
        return solution.thresholds();
    }

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.model());
    }

    @Override
    public Answer wrongAnswer() {
        return new Answer(solution.wrong());
    }

    @Override
    public Answer invalidAnswer() {
        return new Answer(" \n");
    }
}
