package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Designs of which none is better than another in all of cost, freshness and recovery time.
 *
 * @param points each of another design, the cheapest first
 */
public record Front(List<Point> points) {

    private static final Comparator<Point> ORDER = Comparator.comparing(Point::usdPerMonth)
            .thenComparing(Point::stalenessMs)
            .thenComparing(Point::rto)
            .thenComparing(Point::hash);

    public Front {
        points = List.copyOf(points);
    }

    /**
     * Where a design lies; of all three less is better.
     *
     * @param hash of its {@link CanonicalDesign}
     */
    public record Point(Pipeline pipeline, String hash, BigDecimal usdPerMonth, long stalenessMs, Span rto) {

        /** The higher end of the bill, the greatest age that any consumer reads, and the longest drill. */
        public static Point of(Outcome outcome) {
            return new Point(
                    outcome.pipeline(),
                    CanonicalDesign.of(outcome.pipeline()).hash(),
                    outcome.ledger().high(),
                    outcome.replay().views().stream()
                            .mapToLong(ConsumerView::stalenessMaxMs)
                            .max()
                            .orElse(0),
                    Span.longest(outcome.drills().stream().map(Drill::rto).toList()));
        }

        public Merits merits() {
            return new Merits(usdPerMonth, stalenessMs, rto);
        }

        boolean dominates(Point other) {
            return merits().dominate(other.merits());
        }
    }

    /** What designs are compared by; of all three less is better. */
    public record Merits(BigDecimal usdPerMonth, long stalenessMs, Span rto) {

        /** Whether they are as good in everything, and better in something. */
        public boolean dominate(Merits other) {
            var cost = usdPerMonth.compareTo(other.usdPerMonth);
            var age = Long.compare(stalenessMs, other.stalenessMs);
            var recovery = rto.compareTo(other.rto);
            return cost <= 0 && age <= 0 && recovery <= 0 && (cost < 0 || age < 0 || recovery < 0);
        }
    }

    /** A design that is better, and what has to be done to have it. */
    public record Better(Point point, Edits edits) {}

    /** What is left of these when the dominated ones are taken away; of designs that are the same one is kept. */
    public static Front of(List<Point> accepted) {
        var distinct = new LinkedHashMap<String, Point>();
        accepted.stream().sorted(ORDER).forEach(it -> distinct.putIfAbsent(it.hash(), it));
        return new Front(distinct.values().stream()
                .filter(it -> distinct.values().stream().noneMatch(other -> other.dominates(it)))
                .toList());
    }

    /** Those of the front that are better than a design; none when it lies on the front itself. */
    public List<Point> dominating(Point point) {
        return points.stream().filter(it -> it.dominates(point)).toList();
    }

    /** The one of them that takes the fewest edits; of as many the cheapest. */
    public Optional<Better> nearest(Point point) {
        return dominating(point).stream()
                .map(it -> new Better(it, Edits.between(point.pipeline(), it.pipeline())))
                .min(Comparator.<Better>comparingInt(it -> it.edits().weight()).thenComparing(Better::point, ORDER));
    }
}
