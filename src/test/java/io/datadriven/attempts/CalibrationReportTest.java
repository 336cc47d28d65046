package io.datadriven.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.attempts.CalibrationReport.Effect;
import io.datadriven.attempts.CalibrationReport.Stored;
import io.datadriven.prose.Calibration;
import io.datadriven.prose.Calibration.Knot;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationReportTest {

    private static final Calibration.Thresholds PLAIN = new Calibration.Thresholds(0.5, 0.75);

    /** People give a third more than the service reads, up to all. */
    private static final List<Knot> GENEROUS = IntStream.rangeClosed(1, 40)
            .mapToObj(it -> new Knot(it / 41.0, Math.min(1, it / 41.0 * 4 / 3)))
            .toList();

    @Test
    void a_curve_comes_nearer_to_people_who_always_give_more() {
        var after = Calibration.fit(PLAIN, GENEROUS);

        var report = CalibrationReport.of(PLAIN, after, GENEROUS, Effect.of(List.of(), after, 0.7));

        assertThat(report.before().meanBias()).isGreaterThan(0.1);
        assertThat(report.after().meanDifference()).isLessThan(0.02);
        assertThat(report.after().verdicts()).isEqualTo(40);
    }

    @Test
    void as_many_verdicts_as_there_have_to_be_are_enough() {
        var graded = GENEROUS.subList(0, Calibration.ENOUGH);
        var after = Calibration.fit(PLAIN, graded);

        assertThat(CalibrationReport.of(PLAIN, after, graded, Effect.of(List.of(), after, 0.7))
                        .after()
                        .verdicts())
                .isEqualTo(30);
    }

    @Test
    void attempts_are_counted_by_what_would_become_of_them() {
        var curve = new Calibration.Isotonic(PLAIN, List.of(new Knot(0.6, 0.8), new Knot(0.8, 0.85)));
        var attempts = List.of(
                new Stored(0.6, 0.6, false),
                new Stored(0.9, 0.98, true),
                new Stored(0, 0, false),
                new Stored(1, 1, true),
                new Stored(0.7, 0.7, false));

        // The last one fails for want of something that has to be there, which no curve gives.
        assertThat(Effect.of(attempts, curve, 0.7)).isEqualTo(new Effect(2, 1, 2, 1, 0));
    }
}
