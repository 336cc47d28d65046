package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datadriven.drawing.LinePlot.Between;
import io.datadriven.drawing.LinePlot.Point;
import io.datadriven.drawing.LinePlot.Series;
import io.datadriven.drawing.LinePlot.Unit;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinePlotTest {

    @Test
    void it_can_be_told() {
        assertThat(Plots.CRASH.inWords())
                .contains("Dashboard: at most 71 min.")
                .contains("promised: 30 min: 30 min.")
                .contains("02:00:00 Broker lost (bad).")
                .contains("06:00:00 Swap to the new table.");
    }

    @Test
    void points_are_sorted_by_time_and_a_jump_stays_as_it_was() {
        var rise = new Point(1, 9);
        var fall = new Point(1, 2);

        assertThat(new Series("", Between.LINES, List.of(new Point(5, 1), rise, fall)).points())
                .containsExactly(rise, fall, new Point(5, 1));
    }

    @Test
    void nothing_is_before_the_start() {
        assertThatThrownBy(() -> new Point(-1, 0)).hasMessageContaining("-1");
    }

    @Test
    void nothing_is_too_large_to_be_drawn() {
        assertThatThrownBy(() -> new Point(0, Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void there_are_no_more_curves_than_can_be_told_apart() {
        var five = Collections.nCopies(5, new Series("", Between.LINES, List.of()));

        assertThatThrownBy(() -> new LinePlot("", "", 0, "", Unit.COUNT, five, null, List.of()))
                .hasMessageContaining("at most 4");
    }
}
