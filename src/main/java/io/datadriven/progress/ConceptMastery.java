package io.datadriven.progress;

import io.datadriven.catalog.Concept;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of a learner and a concept.
 *
 * @param before what was to be believed four weeks ago; nothing where nothing had been shown by then
 * @param observations answers that say something about it
 */
record ConceptMastery(
        Concept concept, Ability ability, @Nullable Ability before, int observations) {

    private static final double UNDERSTOOD = 0.6;
    private static final double WEAK = 0.5;
    private static final double NOTICEABLE = 0.05;

    /** The probability to pass a challenge of medium difficulty, 0 to 1. */
    double mastery() {
        return ability.passing(0);
    }

    boolean isShown() {
        return observations > 0;
    }

    /** Whether it can be built upon. */
    boolean isUnderstood() {
        return isShown() && mastery() >= UNDERSTOOD;
    }

    /** In a word; how sure it is goes into it. */
    String state() {
        if (!isShown()) {
            return "unknown";
        }
        if (ability.low(0) >= UNDERSTOOD) {
            return "solid";
        }
        return ability.high(0) <= WEAK ? "weak" : "learning";
    }

    /** By how much the mastery has risen in four weeks. */
    @Nullable
    Double change() {
        return before == null ? null : mastery() - before.passing(0);
    }

    String trend() {
        var change = change();
        if (change == null) {
            return "unknown";
        }
        if (Math.abs(change) < NOTICEABLE) {
            return "steady";
        }
        return change > 0 ? "rising" : "falling";
    }
}
