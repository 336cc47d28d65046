package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.prose.Guard;
import io.datadriven.prose.Quote;
import io.datadriven.prose.Standing;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a text was found to say. */
public final class FreeTextEvidence {

    /** As a reading of a text has them. */
    private static final double MET = 0.75;

    private static final double PARTIAL = 0.25;

    private FreeTextEvidence() {}

    /** What the text says about one thing that a good answer says. */
    @JsonTypeName("criterion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CriterionEvidence", examples = """
            {"kind": "criterion", "credit": 0.5, "standing": "partial", "required": true, "passage": {"start": 0, "end": 27, "text": "I would keep one code path."}, "misconceptions": []}
            """)
    public record Criterion(
            @Schema(description = "From 0 to 1.", examples = "0.5")
            double credit,

            @Schema(
                    description =
                            "met, partial, missing, or contradicted: the text says the opposite. Others may be added.",
                    examples = "partial")
            String standing,

            @Schema(description = "Whether an answer without it cannot pass.", examples = "true")
            boolean required,

            @Nullable @Schema(description = "Where the text says it, or the opposite; absent where it is missing.")
            Passage passage,

            @Nullable
            @Schema(
                    description =
                            "The author's words that the passage is nearest to; absent as long as they would give an answer away.",
                    examples = "There is only one pipeline, so the logic is written once.")
            String matched,

            @Schema(description = "Wrong beliefs about it that the text shows.")
            List<Misconception> misconceptions,

            @Nullable
            @Schema(
                    description =
                            "Who decided where it was not this service's own reading: person, or model for a language model. Others may be added.",
                    examples = "person")
            String decidedBy)
            implements Evidence {

        static String word(Standing standing) {
            return standing.name().toLowerCase(Locale.ROOT);
        }

        /** Where a credit stands that nobody has read from a text. */
        static Standing standing(double credit) {
            return credit >= MET ? Standing.MET : credit >= PARTIAL ? Standing.PARTIAL : Standing.MISSING;
        }

        /** Whether it has to be said, and nothing of it is. */
        boolean bars() {
            return required && credit == 0;
        }

        /** Passed, partial or failed, by what was found and not by what the points came to in the end. */
        String status() {
            return switch (Standing.valueOf(standing.toUpperCase(Locale.ROOT))) {
                case MET -> "passed";
                case PARTIAL -> "partial";
                case MISSING, CONTRADICTED -> "failed";
            };
        }
    }

    @Schema(name = "Passage", description = "A part of the text that was sent, letter by letter.")
    public record Passage(
            @Schema(description = "Where it begins, in UTF-16 units from the start of the text.", examples = "0")
            int start,

            @Schema(description = "The first unit behind it.", examples = "27")
            int end,

            @Schema(examples = "I would keep one code path.")
            String text) {

        static @Nullable Passage of(@Nullable Quote quote) {
            return quote == null ? null : new Passage(quote.start(), quote.end(), quote.text());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShownMisconception", description = "A wrong belief that the text shows.")
    public record Misconception(
            @Schema(examples = "nightly-job") String id,

            @Schema(
                    description = "Why it is wrong. Markdown.",
                    examples = "Kappa has no nightly job: history is replayed.")
            String feedback,

            @Schema(description = "The share of the criterion's credit that it cost.", examples = "1")
            double penalty,

            @Nullable @Schema(description = "Where the text shows it.")
            Passage passage) {}

    /** How the text was read as a whole, and how sure that reading is. */
    @JsonTypeName("assessment")
    @Schema(name = "AssessmentEvidence", examples = """
            {"kind": "assessment", "low": 0.6, "high": 0.9, "raw": 0.75, "guards": [], "needsReview": true, "reasons": [{"reason": "near_pass_mark", "message": "A little more or less would change whether it passes."}], "hashes": {"rubric": "sha256:9f86d081884c7d65", "model": "sha256:60303ae22b998861", "calibrator": "sha256:fd61a03af4f77d87"}}
            """)
    public record Assessment(
            @Schema(description = "Four in five people who grade would give at least this.", examples = "0.6")
            double low,

            @Schema(description = "And at most this.", examples = "0.9")
            double high,

            @Schema(description = "The score before what people's verdicts have taught.", examples = "0.75")
            double raw,

            @Schema(description = "What stood in the way of reading it as an answer.")
            List<GuardFired> guards,

            @Schema(description = "Whether a person should look at it.", examples = "true")
            boolean needsReview,

            @Schema(description = "Why one should.") List<ReviewReason> reasons,

            Hashes hashes)
            implements Evidence {

        /** Whether nobody but a person should have a say in it. */
        public boolean mustBeReadByPeople() {
            return guards.stream()
                    .map(it -> Guard.valueOf(it.guard().toUpperCase(Locale.ROOT)))
                    .anyMatch(it -> it.endsTheReading() || it == Guard.ADDRESSES_GRADER);
        }

        /** Why a person should look, in words for programs. */
        public List<String> doubts() {
            return reasons.stream().map(ReviewReason::reason).toList();
        }
    }

    @Schema(name = "GuardFired")
    public record GuardFired(
            @Schema(description = "A word for programs. New ones may be added.", examples = "question_copied")
            String guard,

            @Schema(examples = "It says again what was asked, and nothing beyond it.")
            String message) {}

    @Schema(name = "ReviewReason")
    public record ReviewReason(
            @Schema(description = "A word for programs. New ones may be added.", examples = "near_pass_mark")
            String reason,

            @Schema(examples = "A little more or less would change whether it passes.")
            String message) {}

    @Schema(
            name = "AssessmentHashes",
            description = "What the reading rests on: the same three and the same text give the same.")
    public record Hashes(
            @Schema(examples = "sha256:9f86d081884c7d65") String rubric,

            @Schema(description = "Of everything that was trained.", examples = "sha256:60303ae22b998861")
            String model,

            @Schema(
                    description = "Of what nearness and people's verdicts make of it.",
                    examples = "sha256:fd61a03af4f77d87")
            String calibrator) {}
}
