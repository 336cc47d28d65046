package io.datadriven.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.datadriven.prose.Calibration.Knot;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void fewer_than_thirty_graded_answers_make_no_curve() {
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.fit(Assessor.USUAL, knots(29, 0.5)));
    }

    @Test
    void what_people_give_half_of_comes_out_halved() {
        var curve = Calibration.fit(Assessor.USUAL, knots(30, 0.5));
        assertThat(curve.score(0.5)).isEqualTo(0.25, within(0.001));
    }

    @Test
    void nothing_stays_nothing_and_all_stays_all() {
        var curve = Calibration.fit(Assessor.USUAL, knots(30, 0.5));
        assertThat(curve.score(0)).isZero();
        assertThat(curve.score(1)).isEqualTo(1);
    }

    @Property
    void more_never_gives_less(
            @ForAll @Size(min = 30, max = 60) List<@DoubleRange(min = 0, max = 1) Double> given,
            @ForAll @DoubleRange(min = 0, max = 1) double low,
            @ForAll @DoubleRange(min = 0, max = 1) double high) {
        var graded = IntStream.range(0, given.size())
                .mapToObj(it -> new Knot(it * 7 % given.size() / (double) given.size(), given.get(it)))
                .toList();
        var curve = Calibration.fit(Assessor.USUAL, graded);
        assertThat(curve.score(Math.min(low, high))).isLessThanOrEqualTo(curve.score(Math.max(low, high)) + 1e-9);
    }

    @Test
    void credit_that_is_full_before_it_begins_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration.Thresholds(0.7, 0.6));
    }

    private static List<Knot> knots(int count, double factor) {
        return IntStream.range(0, count)
                .mapToObj(it -> new Knot((it + 0.5) / count, factor * (it + 0.5) / count))
                .toList();
    }
}
