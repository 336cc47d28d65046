package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.drawing.LinePlot.Between;
import io.datadriven.drawing.LinePlot.Event;
import io.datadriven.drawing.LinePlot.Point;
import io.datadriven.drawing.LinePlot.Series;
import io.datadriven.drawing.LinePlot.Unit;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class LinePlotSvgTest {

    static final List<String> HOSTILE = Hostile.TEXTS;

    @Test
    void it_is_the_picture_that_was_looked_at() {
        Golden.assertSame("crash.svg", LinePlotSvg.of(Plots.CRASH));
    }

    @Test
    void the_order_in_which_events_are_listed_does_not_matter() {
        var crash = Plots.CRASH;

        assertThat(LinePlotSvg.of(new LinePlot(
                        crash.title(),
                        crash.time(),
                        crash.untilMs(),
                        crash.value(),
                        crash.unit(),
                        crash.series(),
                        crash.threshold(),
                        crash.events().reversed())))
                .isEqualTo(LinePlotSvg.of(crash));
    }

    @Test
    void every_curve_and_every_event_is_drawn() {
        var svg = new SvgReader(LinePlotSvg.of(Plots.CRASH));

        assertThat(svg.ofClass("dd-series")).hasSize(2);
        assertThat(svg.ofClass("dd-event")).hasSize(5);
        assertThat(svg.ofClass("dd-threshold")).hasSize(1);
    }

    @Test
    void axes_are_marked() {
        assertThat(new SvgReader(LinePlotSvg.of(Plots.CRASH)).texts())
                .contains("00:00", "00:30", "06:00", "0 min", "80 min", "Staleness", "promised: 30 min");
    }

    @Test
    void steps_go_to_the_side_and_then_up_and_on_to_the_end() {
        var steps = new Series("", Between.STEPS, List.of(new Point(0, 0), new Point(30, 10)));

        assertThat(curve(plot(60_000, steps))).matches("M\\d+ (\\d+)H\\d+V\\d+H\\d+");
    }

    @Test
    void a_million_points_are_a_picture_of_some_thousand() {
        var points = LongStream.range(0, 1_000_000)
                .mapToObj(it -> new Point(it * 50, it * 7_919 % 1_009))
                .toList();

        assertThat(LinePlotSvg.of(plot(0, new Series("", Between.LINES, points)))
                        .length())
                .isLessThan(50_000);
    }

    @Test
    void the_largest_numbers_can_be_drawn() {
        var points = List.of(new Point(0, LinePlot.MOST), new Point(LinePlot.MOST, 0));

        assertThat(new SvgReader(LinePlotSvg.of(plot(0, new Series("", Between.LINES, points)))).ofClass("dd-series"))
                .hasSize(1);
    }

    @Test
    void an_event_whose_label_has_no_room_can_be_pointed_at() {
        var events = LongStream.range(0, 12)
                .mapToObj(it -> new Event(it, "Event " + it, Tone.BAD))
                .toList();
        var svg = new SvgReader(
                LinePlotSvg.of(new LinePlot("", "", Plots.HOUR, "", Unit.COUNT, List.of(), null, events)));

        assertThat(svg.texts()).contains("Event 11").doesNotContain("Event 0");
        assertThat(svg.named("title")).map(Element::getTextContent).contains("00:00:00 Event 0");
    }

    @Test
    void nothing_is_a_picture_too() {
        assertThat(new SvgReader(LinePlotSvg.of(Plots.EMPTY)).texts()).contains("Nothing yet", "Staleness");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void no_label_becomes_markup(String text) {
        var plain = new SvgReader(LinePlotSvg.of(Plots.labelled("text")));

        assertThat(new SvgReader(LinePlotSvg.of(Plots.labelled(text))).elements())
                .map(Element::getTagName)
                .isEqualTo(plain.elements().stream().map(Element::getTagName).toList());
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void it_loads_and_runs_nothing(String text) {
        assertThat(new SvgReader(LinePlotSvg.of(Plots.labelled(text)))).satisfies(Harmless::check);
    }

    private static LinePlot plot(long untilMs, Series series) {
        return new LinePlot("", "", untilMs, "", Unit.COUNT, List.of(series), null, List.of());
    }

    /** The path of the only curve. */
    private static String curve(LinePlot plot) {
        return ((Element) new SvgReader(LinePlotSvg.of(plot))
                        .ofClass("dd-series")
                        .getFirst()
                        .getElementsByTagName("path")
                        .item(0))
                .getAttribute("d");
    }
}
