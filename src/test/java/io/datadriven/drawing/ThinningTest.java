package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.drawing.LinePlot.Between;
import io.datadriven.drawing.LinePlot.Point;
import io.datadriven.drawing.LinePlot.Series;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ThinningTest {

    private static final long LAST = 1_000;
    private static final int COLUMNS = 10;

    @Provide
    Arbitrary<List<Point>> points() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, LAST),
                        Arbitraries.longs().between(0, 50))
                .as(Point::new)
                .list()
                .ofMaxSize(300)
                .map(it -> new Series("", Between.LINES, it).points());
    }

    @Test
    void a_peak_of_one_point_is_kept() {
        var points = LongStream.range(0, 100_000)
                .mapToObj(it -> new Point(it, it == 54_321 ? 9 : 1))
                .toList();

        assertThat(Thinning.of(points, 100_000, 100))
                .contains(new Point(54_321, 9))
                .hasSizeLessThanOrEqualTo(400);
    }

    @Test
    void few_points_are_all_kept() {
        var points = LongStream.range(0, COLUMNS)
                .mapToObj(it -> new Point(it * 100, it))
                .toList();

        assertThat(Thinning.of(points, LAST, COLUMNS)).isEqualTo(points);
    }

    @Property
    void four_points_are_left_in_a_column_at_the_most(@ForAll("points") List<Point> points) {
        assertThat(thinned(points)).hasSizeLessThanOrEqualTo(4 * COLUMNS);
    }

    @Property
    void they_stay_in_their_order(@ForAll("points") List<Point> points) {
        assertThat(thinned(points)).isSubsetOf(points).isSortedAccordingTo((a, b) -> Long.compare(a.atMs(), b.atMs()));
    }

    @Property
    void the_first_the_last_and_the_extremes_are_kept(@ForAll("points") List<Point> points) {
        if (!points.isEmpty()) {
            assertThat(thinned(points))
                    .startsWith(points.getFirst())
                    .endsWith(points.getLast())
                    .extracting(Point::value)
                    .contains(
                            points.stream().mapToLong(Point::value).min().orElseThrow(),
                            points.stream().mapToLong(Point::value).max().orElseThrow());
        }
    }

    private static List<Point> thinned(List<Point> points) {
        return Thinning.of(points, LAST, COLUMNS);
    }
}
