package io.datadriven.prose;

/** Why a person should look at an assessment. */
public enum Doubt {
    /** A guard fired that may be wrong about an honest answer. */
    GUARD,
    /** It is not clear whether a passage says the criterion or its opposite. */
    POLARITY_UNSURE,
    /** What the words say and what the meanings say are far apart. */
    VIEWS_DISAGREE,
    /** A little more or less would change whether the answer passes. */
    NEAR_PASS_MARK,
    /** No person has graded enough answers to this question yet. */
    UNCALIBRATED
}
