package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the attempts at a challenge count. Any kind of challenge can have any policy.
 *
 * @param behaviour what a try is worth, and when the learner hears of it
 * @param scorePolicy which tries count for the standing's score
 * @param attemptCap how many tries there are; without it, any number
 * @param cooldownSeconds how long to wait between two tries
 * @param reveal when the solution opens
 * @param hintCost the share of a try's worth that each hint seen before it takes away, 0 to 1
 */
public record Policy(
        Behaviour behaviour,
        ScorePolicy scorePolicy,
        @Nullable Integer attemptCap,
        int cooldownSeconds,
        Reveal reveal,
        BigDecimal hintCost) {

    private static final int USUAL_TRIES_BEFORE_REVEAL = 3;

    /** What holds where an author says nothing. */
    public static final Policy USUAL = of(new Behaviour.Practice(), null, null, null, null, null);

    @JsonCreator
    public static Policy of(
            @JsonProperty("behaviour") @Nullable Behaviour behaviour,
            @JsonProperty("scorePolicy") @Nullable ScorePolicy scorePolicy,
            @JsonProperty("attemptCap") @Nullable Integer attemptCap,
            @JsonProperty("cooldownSeconds") @Nullable Integer cooldownSeconds,
            @JsonProperty("reveal") @Nullable Reveal reveal,
            @JsonProperty("hintCost") @Nullable BigDecimal hintCost) {
        var how = requireNonNullElse(behaviour, new Behaviour.Practice());
        if (how instanceof Behaviour.Declining && scorePolicy != null && scorePolicy != ScorePolicy.HIGHEST) {
            throw new IllegalArgumentException(
                    "Under 'declining' each try adds what it is better by, so its scorePolicy can only be 'highest'.");
        }
        return new Policy(
                how,
                requireNonNullElse(scorePolicy, usualScorePolicy(how)),
                attemptCap == null && how instanceof Behaviour.Exam ? Integer.valueOf(1) : attemptCap,
                requireNonNullElse(cooldownSeconds, 0),
                requireNonNullElse(reveal, usualReveal(how)),
                requireNonNullElse(hintCost, BigDecimal.ZERO).stripTrailingZeros());
    }

    /** Who may try again until it is right loses nothing by always being sure, so that certainty counts on average. */
    private static ScorePolicy usualScorePolicy(Behaviour behaviour) {
        return switch (behaviour) {
            case Behaviour.Practice _, Behaviour.Declining _, Behaviour.Exam _ -> ScorePolicy.HIGHEST;
            case Behaviour.Certainty _ -> ScorePolicy.AVERAGE;
        };
    }

    private static Reveal usualReveal(Behaviour behaviour) {
        return switch (behaviour) {
            case Behaviour.Practice _, Behaviour.Declining _, Behaviour.Certainty _ ->
                new Reveal.AfterAttempts(USUAL_TRIES_BEFORE_REVEAL);
            case Behaviour.Exam _ -> new Reveal.AfterClose();
        };
    }

    /** Whether the learner is asked how sure they are. */
    public boolean asksCertainty() {
        return behaviour instanceof Behaviour.Certainty;
    }

    /** Whether grades are kept back until the challenge is closed, and hints with them. */
    public boolean withholdsGrades() {
        return behaviour instanceof Behaviour.Exam;
    }
}
