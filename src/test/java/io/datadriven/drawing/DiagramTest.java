package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datadriven.drawing.Diagram.Arrow;
import io.datadriven.drawing.Diagram.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramTest {

    private static final Box BOX = new Box("a", Shape.ROUNDED, "Job", List.of(), Tone.NEUTRAL);

    @Test
    void it_is_the_same_in_whatever_order_it_is_listed() {
        var lambda = Diagrams.LAMBDA;

        assertThat(new Diagram(
                        lambda.title(),
                        lambda.boxes().reversed(),
                        lambda.arrows().reversed()))
                .isEqualTo(lambda);
    }

    @Test
    void an_arrow_does_not_end_nowhere() {
        var arrows = List.of(new Arrow("a", "b", "", Tone.NEUTRAL));

        assertThatThrownBy(() -> new Diagram("", List.of(BOX), arrows)).hasMessageContaining("from 'a' to 'b'");
    }

    @Test
    void two_boxes_have_two_ids() {
        assertThatThrownBy(() -> new Diagram("", List.of(BOX, BOX), List.of())).hasMessageContaining("'a'");
    }

    @Test
    void a_box_has_four_lines_at_most() {
        assertThatThrownBy(() -> new Box("a", Shape.ROUNDED, "", List.of("1", "2", "3", "4", "5"), Tone.NEUTRAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_can_be_told() {
        assertThat(Diagrams.LAMBDA.inWords())
                .contains("orders_today (warning): iceberg; 12 MB per file.")
                .contains("From Schema check to Every ten seconds (bad): 2.0 MB/s · 113 %.")
                .contains("From orders to raw.");
    }

    @Test
    void nothing_can_be_told_too() {
        assertThat(Diagrams.EMPTY.inWords()).isEqualTo("There is nothing in it.");
    }
}
