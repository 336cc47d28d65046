package io.datadriven.prose;

import java.util.List;

/**
 * How well a text answers a question, and why.
 *
 * @param score from 0 to 1, after the calibrator, rounded to {@value Rounded#DECIMALS} decimals
 * @param low the lower end of where four in five graders of this question would place it
 * @param high the upper end
 * @param raw the score before the calibrator; what {@link Calibration#fit} wants to be given
 * @param criteria one for each of the rubric that counts: of alternatives, those of the group that earned most
 * @param guards those that fired
 * @param doubts why a person should look
 */
public record Assessment(
        double score,
        double low,
        double high,
        double raw,
        List<CriterionFinding> criteria,
        List<MisconceptionFinding> misconceptions,
        List<Guard> guards,
        List<Doubt> doubts,
        Hashes hashes) {

    /** Whether there is a doubt about this text; that its question is not calibrated yet is no doubt about the text. */
    public boolean needsReview() {
        return doubts.stream().anyMatch(it -> it != Doubt.UNCALIBRATED);
    }
}
