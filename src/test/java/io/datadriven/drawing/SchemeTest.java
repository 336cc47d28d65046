package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Contrast as WCAG 2.2 defines it. */
class SchemeTest {

    static final List<Scheme> SCHEMES = List.of(Scheme.LIGHT, Scheme.DARK);

    private static final double OF_TEXT = 4.5;
    private static final double OF_LINES = 3;

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void texts_can_be_read_on_the_paper_and_in_every_box(Scheme scheme) {
        var behind = Stream.concat(
                Stream.of(scheme.paper()),
                Stream.of(Tone.values()).map(it -> scheme.shade(it).fill()));

        assertThat(behind).allMatch(it -> contrast(scheme.ink(), it) >= OF_TEXT);
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void marks_can_be_read_and_lines_be_seen(Scheme scheme) {
        assertThat(Stream.of(Tone.values()).map(scheme::shade))
                .allMatch(it ->
                        contrast(it.line(), scheme.paper()) >= OF_TEXT && contrast(it.line(), it.fill()) >= OF_TEXT);
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void there_is_a_colour_for_each_curve_that_can_be_seen(Scheme scheme) {
        assertThat(scheme.curves())
                .hasSize(LinePlot.MOST_SERIES)
                .doesNotHaveDuplicates()
                .allMatch(it -> contrast(it, scheme.paper()) >= OF_LINES);
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void each_level_of_heat_stands_out_more_from_the_paper(Scheme scheme) {
        assertThat(scheme.heat().stream().map(it -> contrast(it, scheme.paper())))
                .hasSize(HeatMap.MOST_LEVELS)
                .isSorted();
    }

    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        var parts = IntStream.of(1, 3, 5)
                .mapToDouble(it -> Integer.parseInt(colour, it, it + 2, 16) / 255.0)
                .map(it -> it <= 0.04045 ? it / 12.92 : Math.pow((it + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
