package io.datadriven.judging;

/** Failures for tests of other packages, which cannot make them. */
public final class JudgeFailures {

    private JudgeFailures() {}

    public static JudgeFailed some() {
        return new JudgeFailed("The model cannot be reached.");
    }
}
