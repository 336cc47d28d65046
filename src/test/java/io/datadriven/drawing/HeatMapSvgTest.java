package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class HeatMapSvgTest {

    static final List<String> HOSTILE = Hostile.TEXTS;

    private static final LocalDate WEDNESDAY = LocalDate.parse("2025-11-26");

    @Test
    void it_is_the_picture_that_was_looked_at() {
        Golden.assertSame("year.svg", HeatMapSvg.of(days(365, "A year")));
    }

    @Test
    void every_day_is_drawn_and_says_what_it_was() {
        var svg = new SvgReader(HeatMapSvg.of(days(365, "A year")));

        assertThat(svg.ofClass("dd-day")).hasSize(365);
        assertThat(svg.named("title")).map(Element::getTextContent).contains("2025-12-01: 5 of 7");
    }

    @Test
    void a_week_is_a_column_that_begins_with_a_monday() {
        var days = new SvgReader(HeatMapSvg.of(days(7, ""))).ofClass("dd-day");

        assertThat(days)
                .map(it -> rect(it).getAttribute("x"))
                .containsExactly("52", "52", "52", "52", "52", "67", "67");
        assertThat(rect(days.get(5)).getAttribute("y")).isEqualTo("60");
    }

    @Test
    void a_level_that_is_too_high_is_drawn_as_the_highest() {
        var map = new HeatMap("", List.of("none", "some"), List.of(new HeatMap.Day(WEDNESDAY, 99, "much")));

        assertThat(new SvgReader(HeatMapSvg.of(map)).ofClass("dd-heat-4")).hasSize(1);
    }

    @Test
    void no_days_are_a_picture_too() {
        assertThat(new SvgReader(HeatMapSvg.of(new HeatMap("Nothing yet", List.of("none"), List.of()))).texts())
                .contains("Nothing yet", "Mon");
    }

    @Test
    void a_gap_between_days_is_refused() {
        var apart = List.of(new HeatMap.Day(WEDNESDAY, 0, ""), new HeatMap.Day(WEDNESDAY.plusDays(2), 0, ""));

        assertThatThrownBy(() -> new HeatMap("", List.of("none"), apart)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void it_loads_and_runs_nothing(String text) {
        var map = new HeatMap(text, List.of(text), List.of(new HeatMap.Day(WEDNESDAY, 0, text)));

        assertThat(new SvgReader(HeatMapSvg.of(map))).satisfies(Harmless::check);
    }

    private static Element rect(Element day) {
        return (Element) day.getElementsByTagName("rect").item(0);
    }

    private static HeatMap days(int count, String title) {
        return new HeatMap(
                title,
                List.of("none", "one", "two", "three", "more"),
                IntStream.range(0, count)
                        .mapToObj(it -> new HeatMap.Day(WEDNESDAY.plusDays(it), it * it % 11 % 5, it % 8 + " of 7"))
                        .toList());
    }
}
