package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.drawing.LinePlot.Unit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource({
        "0,                1_000",
        "10_000,           1_000",
        "61_000,          10_000",
        "3_600_000,      300_000",
        "21_600_000,   1_800_000",
        "86_400_000,   7_200_000",
        "864_000_000, 86_400_000",
        "2_592_000_000, 432_000_000",
    })
    void times_are_marked_as_on_a_clock(String last, String step) {
        assertThat(Ticks.ofTime(number(last), 12).step()).isEqualTo(number(step));
    }

    @ParameterizedTest
    @CsvSource({
        "0,              1 ms",
        "4_000,      '1,000 ms'",
        "60_000,         10 s",
        "1_200_000,     5 min",
        "36_000_000,      2 h",
        "950_400_000,     2 d",
    })
    void durations_are_marked_in_the_unit_that_suits_them(String highest, String first) {
        var ticks = Ticks.ofValues(Unit.MILLISECONDS, number(highest), 6);

        assertThat(ticks.written(ticks.step())).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"90_000, 90 s", "90_001, 90.1 s", "99_950, 100 s"})
    void a_value_between_two_units_is_rounded_up_to_a_tenth(String value, String written) {
        assertThat(Ticks.ofValues(Unit.MILLISECONDS, 100_000, 6).written(number(value)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "3_600_000, 0, 00:00",
        "3_600_000, 2_700_000, 00:45",
        "30_000, 5_000, 00:00:05",
        "259_200_000, 176_400_000, 49:00"
    })
    void a_time_is_told_in_hours_and_minutes(String last, String ms, String told) {
        assertThat(Ticks.ofTime(number(last), 12).clocked(number(ms))).isEqualTo(told);
    }

    @Property
    void the_axis_reaches_its_end_with_a_round_step(@ForAll @LongRange(min = 0, max = LinePlot.MOST) long highest) {
        var ticks = Ticks.ofValues(Unit.COUNT, highest, 6);

        assertThat(ticks.count()).isBetween(1, 6);
        assertThat(ticks.last()).isGreaterThanOrEqualTo(highest);
        assertThat(ticks.last() - ticks.step()).isLessThanOrEqualTo(highest);
        assertThat(Long.toString(ticks.step())).matches("[125]0*");
    }

    @Property
    void times_reach_their_end_too(@ForAll @LongRange(min = 0, max = LinePlot.MOST) long last) {
        var ticks = Ticks.ofTime(last, 12);

        assertThat(ticks.count()).isBetween(1, 12);
        assertThat(ticks.last()).isGreaterThanOrEqualTo(last);
    }

    private static long number(String written) {
        return Long.parseLong(written.replace("_", ""));
    }
}
