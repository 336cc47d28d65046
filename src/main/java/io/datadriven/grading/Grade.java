package io.datadriven.grading;

import java.util.List;

/**
 * How well an answer did.
 *
 * @param score from 0 to 1, rounded to {@value #DECIMALS} decimals so that it is the same on every machine and in every store
 * @param checks what was looked at; the score is the sum of weight times score over them
 */
public record Grade(double score, List<Check> checks) implements Verdict {

    private static final int DECIMALS = 6;
    private static final double SCALE = Math.pow(10, DECIMALS);

    static Grade of(Check... checks) {
        var sum = 0.0;
        for (var check : checks) {
            sum += check.weight() * check.score();
        }
        return new Grade(rounded(sum), List.of(checks));
    }

    public boolean hasFullMarks() {
        return score == 1;
    }

    /** Whether it is enough, and nothing is missing that has to be there. */
    public boolean passes(double passMark) {
        return score >= passMark && checks.stream().noneMatch(Check::bars);
    }

    /** Whether there is such a check, and something was missing from its full marks. */
    public boolean hasFailed(String check) {
        return checks.stream().anyMatch(it -> it.id().equals(check) && it.score() < 1);
    }

    /** The share {@code part / whole}, never below 0 and rounded as every score is. */
    static double share(int part, int whole) {
        return rounded(Math.max(0, part) / (double) whole);
    }

    static double rounded(double score) {
        return Math.round(score * SCALE) / SCALE;
    }
}
