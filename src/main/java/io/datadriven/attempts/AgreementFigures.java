package io.datadriven.attempts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How near the service's scores are to people's. */
@Schema(
        name = "AgreementFigures",
        description = "How near the service's scores are to those that people gave the same answers.")
public record AgreementFigures(
        @Schema(description = "Answers that both have graded.", examples = "42")
        int verdicts,

        @Nullable
        @Schema(
                description = "By how much the two differ in the mean, from 0 to 1. Absent without verdicts.",
                examples = "0.0812")
        Double meanDifference,

        @Nullable
        @Schema(
                description =
                        "By how much people give more than the service in the mean; below 0 where they give less. Absent without verdicts.",
                examples = "-0.0214")
        Double meanBias,

        @Nullable
        @Schema(
                description = "The share of answers where the two are at most a tenth apart. Absent without verdicts.",
                examples = "0.8095")
        Double withinTenth,

        @Nullable
        @Schema(
                description =
                        "Quadratic-weighted kappa over scores rounded to tenths: 1 is full agreement, 0 what chance would give. Absent where "
                                + "all scores are the same.",
                examples = "0.7431")
        Double kappa) {

    static final AgreementFigures NONE = new AgreementFigures(0, null, null, null, null);

    private static final double SCALE = 10_000;
    private static final int TENTHS = 10;

    /** Half a rounding step more than a tenth, for what is a tenth apart but for the last bit. */
    private static final double A_TENTH = 0.1000005;

    /** An answer that both have graded, each from 0 to 1. */
    public record Pair(double service, double person) {

        private double bias() {
            return person - service;
        }
    }

    /** The figures of these answers. */
    public static AgreementFigures of(List<Pair> pairs) {
        return pairs.isEmpty()
                ? NONE
                : new AgreementFigures(
                        pairs.size(),
                        mean(
                                pairs.stream()
                                        .mapToDouble(it -> Math.abs(it.bias()))
                                        .sum(),
                                pairs),
                        mean(pairs.stream().mapToDouble(Pair::bias).sum(), pairs),
                        mean(
                                pairs.stream()
                                        .mapToDouble(it -> Math.abs(it.bias()) <= A_TENTH ? 1 : 0)
                                        .sum(),
                                pairs),
                        kappa(pairs));
    }

    private static double mean(double sum, List<Pair> pairs) {
        return rounded(sum / pairs.size());
    }

    /**
     * One minus the ratio of the squared differences that there are to those that independent graders with the same habits would have
     * (J. Cohen, Weighted kappa, 1968).
     */
    private static @Nullable Double kappa(List<Pair> pairs) {
        var observed = 0L;
        var expected = 0L;
        for (var one : pairs) {
            observed += square(tenths(one.service()) - tenths(one.person()));
            for (var other : pairs) {
                expected += square(tenths(one.service()) - tenths(other.person()));
            }
        }
        return expected == 0 ? null : rounded(1 - observed * pairs.size() / (double) expected);
    }

    private static long tenths(double score) {
        return Math.round(score * TENTHS);
    }

    private static long square(long number) {
        return number * number;
    }

    private static double rounded(double number) {
        return Math.round(number * SCALE) / SCALE;
    }
}
