package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.drawing.LinePlot.Event;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EventLabelsTest {

    @Test
    void labels_that_have_room_stand_in_one_row() {
        assertThat(rows(List.of(0, 300, 600))).containsExactly(0, 0, 0);
    }

    @Test
    void of_labels_that_reach_each_other_the_earlier_is_higher() {
        assertThat(rows(List.of(0, 10, 600))).containsExactly(1, 0, 0);
    }

    @Test
    void after_eight_rows_there_is_no_room() {
        assertThat(rows(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9))).containsExactly(EventLabels.NONE, 7, 6, 5, 4, 3, 2, 1, 0);
    }

    @Property(tries = 500)
    void no_label_is_crossed_by_the_line_of_another(@ForAll @Size(max = 12) List<@IntRange(max = 800) Integer> places) {
        var lefts = places.stream().sorted().toList();
        var rows = rows(lefts);

        for (int i = 0; i < rows.size(); i++) {
            for (int later = i + 1; later < rows.size(); later++) {
                var reaches = lefts.get(later) < lefts.get(i) + EventLabels.width(event());
                assertThat(reaches && rows.get(i) != EventLabels.NONE && rows.get(later) >= rows.get(i))
                        .isFalse();
            }
        }
    }

    private static List<Integer> rows(List<Integer> lefts) {
        return EventLabels.of(lefts.stream().map(_ -> event()).toList(), lefts).rows();
    }

    private static Event event() {
        return new Event(0, "Broker lost", Tone.BAD);
    }
}
