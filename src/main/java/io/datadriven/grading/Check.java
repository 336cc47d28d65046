package io.datadriven.grading;

import org.jspecify.annotations.Nullable;

/**
 * One named test inside a grade.
 *
 * @param id stable within the kind, such as {@code order}
 * @param weight its part of the whole; the weights of a grade add up to 1
 * @param score from 0 to 1
 * @param message what the learner is told, with the number that shows it; Markdown
 * @param evidence what the message rests on, for a client to show beside the answer
 */
public record Check(
        String id,
        double weight,
        double score,
        String message,
        @Nullable Evidence evidence) {

    /** Passed, partial or failed. */
    public String status() {
        return evidence instanceof FreeTextEvidence.Criterion it
                ? it.status()
                : score == 1 ? "passed" : score == 0 ? "failed" : "partial";
    }

    /** Whether an answer cannot pass because of it, whatever its score. */
    boolean bars() {
        return evidence instanceof FreeTextEvidence.Criterion it && it.bars();
    }

    /** The only check of a grade. */
    static Check whole(String id, double score, String message, @Nullable Evidence evidence) {
        return new Check(id, 1, score, message, evidence);
    }
}
