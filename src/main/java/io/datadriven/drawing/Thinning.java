package io.datadriven.drawing;

import io.datadriven.drawing.LinePlot.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Leaves out points that would not be seen: of those that fall on one column of pixels, the first, the lowest, the highest and the
 * last are kept, so that the curve looks the same.
 *
 * @see <a href="https://doi.org/10.14778/2732951.2732953">M4: A Visualization-Oriented Time Series Data Aggregation, VLDB 2014</a>
 */
final class Thinning {

    private Thinning() {}

    /**
     * At most four points for each column, in their order.
     *
     * @param points in the order of their times
     * @param last the time at the end of the last column
     */
    static List<Point> of(List<Point> points, long last, int columns) {
        var kept = new ArrayList<Point>();
        var begin = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || column(points, i, last, columns) != column(points, begin, last, columns)) {
                kept.addAll(extremes(points.subList(begin, i)));
                begin = i;
            }
        }
        return List.copyOf(kept);
    }

    private static long column(List<Point> points, int at, long last, int columns) {
        return Math.min(columns - 1, points.get(at).atMs() * columns / last);
    }

    private static List<Point> extremes(List<Point> points) {
        var lowest = 0;
        var highest = 0;
        for (int i = 1; i < points.size(); i++) {
            lowest = points.get(i).value() < points.get(lowest).value() ? i : lowest;
            highest = points.get(i).value() > points.get(highest).value() ? i : highest;
        }
        return new TreeSet<>(Arrays.asList(0, lowest, highest, points.size() - 1))
                .stream().map(points::get).toList();
    }
}
