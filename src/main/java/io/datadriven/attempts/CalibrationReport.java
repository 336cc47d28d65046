package io.datadriven.attempts;

import io.datadriven.prose.Calibration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CalibrationReport", description = "What a calibration would change.")
record CalibrationReport(
        @Schema(description = "As answers are graded without it.")
        AgreementFigures before,

        @Schema(
                description =
                        "As they would be graded with it. Each answer is graded by a curve that was made without its own verdict, so that the "
                                + "figures hold for answers to come.")
        AgreementFigures after,

        @Schema(description = "Attempts whose score would rise if they were graded again.", examples = "31")
        int up,

        @Schema(description = "Attempts whose score would fall.", examples = "12")
        int down,

        @Schema(description = "Attempts whose score would stay.", examples = "157")
        int same,

        @Schema(description = "Attempts that would pass and did not.", examples = "4")
        int passesGained,

        @Schema(description = "Attempts that passed and would not.", examples = "1")
        int passesLost) {

    /**
     * An attempt as it stands.
     *
     * @param raw its score before any calibration
     */
    record Stored(double raw, double score, boolean passed) {}

    /** What changes when this curve takes the place of another. */
    static CalibrationReport of(
            Calibration before, Calibration.Isotonic after, List<Calibration.Knot> graded, Effect effect) {
        return new CalibrationReport(
                agreement(graded, before),
                leaveOneOut(after.thresholds(), graded),
                effect.up(),
                effect.down(),
                effect.same(),
                effect.passesGained(),
                effect.passesLost());
    }

    private static AgreementFigures agreement(List<Calibration.Knot> graded, Calibration calibration) {
        return AgreementFigures.of(graded.stream()
                .map(it -> new AgreementFigures.Pair(calibration.score(it.raw()), it.given()))
                .toList());
    }

    /** With as many as there have to be, the curve without one of them is made of one less than that, by its neighbour twice. */
    private static AgreementFigures leaveOneOut(Calibration.Thresholds thresholds, List<Calibration.Knot> graded) {
        var pairs = new ArrayList<AgreementFigures.Pair>();
        for (int i = 0; i < graded.size(); i++) {
            var others = new ArrayList<>(graded);
            var left = others.remove(i);
            if (others.size() < Calibration.ENOUGH) {
                others.add(others.get(i % others.size()));
            }
            pairs.add(new AgreementFigures.Pair(
                    Calibration.fit(thresholds, others).score(left.raw()), left.given()));
        }
        return AgreementFigures.of(pairs);
    }

    /** How the attempts that there are would change. */
    record Effect(int up, int down, int same, int passesGained, int passesLost) {

        private static final double SCALE = 100;

        static Effect of(List<Stored> attempts, Calibration after, double passMark) {
            var effect = new Effect(0, 0, 0, 0, 0);
            for (var attempt : attempts) {
                var score = Math.round(after.score(attempt.raw()) * SCALE) / SCALE;
                var isBarred = attempt.score() >= passMark && !attempt.passed();
                effect = effect.with(
                        Double.compare(score, attempt.score()), attempt.passed(), score >= passMark && !isBarred);
            }
            return effect;
        }

        private Effect with(int change, boolean passed, boolean passes) {
            return new Effect(
                    up + (change > 0 ? 1 : 0),
                    down + (change < 0 ? 1 : 0),
                    same + (change == 0 ? 1 : 0),
                    passesGained + (passes && !passed ? 1 : 0),
                    passesLost + (passed && !passes ? 1 : 0));
        }
    }
}
