package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The bill of a month, in US dollars.
 *
 * <p>It is low to high by what is declared as uncertain: compression and what the spot market saves. Left out are people,
 * shuffle disks, minimum storage times, retrieval from archives, egress from the region, and data that a job drops.
 *
 * @param lines by the ids of the nodes, then by meter
 */
public record Ledger(List<Line> lines) {

    private static final int QUANTITY_DECIMALS = 6;

    public Ledger {
        lines = List.copyOf(lines);
    }

    /**
     * What one meter of one node adds: quantity × unit price, rounded half up to the cent.
     *
     * @param quantityLow of a month, in the unit that the price is for, rounded to six decimals
     * @param formula where the quantity comes from, with the numbers in it
     */
    public record Line(
            String node,
            String meter,
            BigDecimal quantityLow,
            BigDecimal quantityHigh,
            String unit,
            String formula,
            BigDecimal unitPrice,
            String priceKey,
            BigDecimal usdLow,
            BigDecimal usdHigh) {}

    /**
     * Reads all meters.
     *
     * @throws IllegalArgumentException when the price book lacks one of {@link PriceKeys#all()} that is asked for
     */
    public static Ledger of(Pipeline pipeline, Workload workload, PriceBook prices) {
        var metering = Metering.of(pipeline, workload, prices);
        return new Ledger(pipeline.nodes().stream()
                .flatMap(node -> Stream.concat(readings(node, metering), RegionMeters.read(node, metering))
                        .filter(it -> !it.quantity().isNothing())
                        .map(it -> line(node.id(), it, prices.price(it.priceKey()))))
                .sorted(Comparator.comparing(Line::node).thenComparing(Line::meter))
                .toList());
    }

    private static Stream<Reading> readings(Pipeline.Node node, Metering metering) {
        return switch (node.component()) {
            case EventLog it -> LogMeters.read(node.id(), it, metering);
            case StreamJob it ->
                Stream.concat(JobMeters.read(node.id(), it, metering), StateMeters.read(node.id(), it, metering));
            case BatchJob it -> JobMeters.read(node.id(), it, metering);
            case TableStorage it -> new StorageMeters(node.id(), it, metering).read();
            case Serving it -> new ServingMeters(node.id(), it, metering).read();
            // It runs in the job beside it, so that only what it remembers is on its own account.
            case QualityGate it -> StateMeters.read(node.id(), it, metering);
        };
    }

    private static Line line(String node, Reading reading, BigDecimal price) {
        var low = quantity(reading.quantity().low());
        var high = quantity(reading.quantity().high());
        return new Line(
                node,
                reading.meter(),
                low,
                high,
                reading.unit(),
                "%s = %s %s".formatted(reading.formula(), Figures.of(reading.quantity()), reading.unit()),
                price,
                reading.priceKey(),
                cents(low.multiply(price)),
                cents(high.multiply(price)));
    }

    private static BigDecimal quantity(BigDecimal exact) {
        return exact.setScale(QUANTITY_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }

    public BigDecimal low() {
        return sum(Line::usdLow);
    }

    public BigDecimal high() {
        return sum(Line::usdHigh);
    }

    private BigDecimal sum(Function<Line, BigDecimal> usd) {
        return lines.stream().map(usd).reduce(cents(BigDecimal.ZERO), BigDecimal::add);
    }
}
