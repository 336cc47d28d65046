package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.drawing.Layout.Corner;
import io.datadriven.drawing.Layout.Link;
import io.datadriven.drawing.Layout.Route;
import io.datadriven.drawing.Layout.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LayoutTest {

    private static final int TRIES = 100;
    private static final int ABOVE = 40;

    record Graph(List<Size> nodes, List<Link> links) {

        Layout laidOut() {
            return Layout.of(ABOVE, nodes, links);
        }
    }

    @Provide
    Arbitrary<Graph> graphs() {
        var sizes = sizes(100, 300, 40, 120).list().ofMinSize(1).ofMaxSize(20);
        return sizes.flatMap(nodes -> {
            var ends = Arbitraries.integers().between(0, nodes.size() - 1);
            var links = Combinators.combine(ends, ends, sizes(20, 150, 20, 20).injectNull(0.5))
                    .as(Link::new)
                    .list()
                    .ofMaxSize(60);
            return links.map(it -> new Graph(nodes, it));
        });
    }

    private static Arbitrary<Size> sizes(int narrowest, int widest, int lowest, int highest) {
        return Combinators.combine(
                        Arbitraries.integers().between(narrowest, widest),
                        Arbitraries.integers().between(lowest, highest))
                .as(Size::new);
    }

    @Property(tries = TRIES)
    void boxes_do_not_overlap(@ForAll("graphs") Graph graph) {
        assertThat(overlaps(graph.laidOut().nodes())).isEmpty();
    }

    @Property(tries = TRIES)
    void labels_cover_no_box_and_no_other_label(@ForAll("graphs") Graph graph) {
        var layout = graph.laidOut();
        var places = new ArrayList<>(layout.nodes());
        layout.routes().stream().map(Route::label).filter(Objects::nonNull).forEach(places::add);

        assertThat(overlaps(places)).isEmpty();
    }

    @Property(tries = TRIES)
    void lines_turn_at_right_angles(@ForAll("graphs") Graph graph) {
        assertThat(graph.laidOut().routes().stream().flatMap(it -> segments(it).stream()))
                .allMatch(it -> it.width() == 1 || it.height() == 1);
    }

    @Property(tries = TRIES)
    void no_line_runs_through_a_box(@ForAll("graphs") Graph graph) {
        var layout = graph.laidOut();

        assertThat(layout.routes().stream().flatMap(it -> segments(it).stream()))
                .noneMatch(
                        line -> layout.nodes().stream().map(LayoutTest::inside).anyMatch(line::overlaps));
    }

    @Property(tries = TRIES)
    void everything_is_in_the_picture(@ForAll("graphs") Graph graph) {
        var layout = graph.laidOut();

        assertThat(layout.nodes())
                .hasSameSizeAs(graph.nodes())
                .allMatch(it -> it.x() >= 0
                        && it.y() >= ABOVE
                        && it.right() <= layout.width()
                        && it.bottom() <= layout.height());
        assertThat(layout.routes())
                .hasSameSizeAs(graph.links())
                .allMatch(it -> it.corners().size() >= 2)
                .flatExtracting(Route::corners)
                .allMatch(it -> it.x() >= 0 && it.y() >= 0 && it.x() <= layout.width() && it.y() <= layout.height());
    }

    @Property(tries = TRIES)
    void it_is_the_same_again(@ForAll("graphs") Graph graph) {
        assertThat(graph.laidOut()).isEqualTo(graph.laidOut());
    }

    private static List<Place> segments(Route route) {
        var segments = new ArrayList<Place>();
        for (int i = 1; i < route.corners().size(); i++) {
            segments.add(segment(route.corners().get(i - 1), route.corners().get(i)));
        }
        return segments;
    }

    private static Place segment(Corner from, Corner to) {
        return new Place(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()) + 1,
                Math.abs(from.y() - to.y()) + 1);
    }

    /** Without its border, where lines begin and end. */
    private static Place inside(Place place) {
        return new Place(place.x() + 1, place.y() + 1, place.width() - 2, place.height() - 2);
    }

    private static List<String> overlaps(List<Place> places) {
        var overlaps = new ArrayList<String>();
        for (int i = 0; i < places.size(); i++) {
            for (int other = 0; other < i; other++) {
                if (places.get(i).overlaps(places.get(other))) {
                    overlaps.add(places.get(i) + " and " + places.get(other));
                }
            }
        }
        return overlaps;
    }
}
