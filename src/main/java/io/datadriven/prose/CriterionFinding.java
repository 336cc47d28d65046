package io.datadriven.prose;

import org.jspecify.annotations.Nullable;

/**
 * What was found of one criterion.
 *
 * @param criterion its id
 * @param credit from 0 to 1, rounded to {@value Rounded#DECIMALS} decimals
 * @param evidence the passage that says it, or says the opposite; none where it is missing
 * @param matched the phrasing of the rubric that the passage is nearest to; it is the author's, so not for learners who have yet
 *     to answer
 */
public record CriterionFinding(
        String criterion,
        double credit,
        Standing standing,
        @Nullable Quote evidence,
        @Nullable String matched) {}
