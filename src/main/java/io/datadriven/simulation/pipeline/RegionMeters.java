package io.datadriven.simulation.pipeline;

import java.util.stream.Stream;

/** What it costs to bring events from one region to another. Where sources and consumers are, nobody says, so that they cost nothing. */
final class RegionMeters {

    private RegionMeters() {}

    /** GB = volume of each node of another region that it reads from, as events: what is compressed on its way is left out. */
    static Stream<Reading> read(Pipeline.Node node, Metering metering) {
        var pipeline = metering.wiring().pipeline();
        return metering.wiring().inputs(node.id()).stream()
                .flatMap(it -> pipeline.node(it).stream())
                .filter(it -> !(node.component() instanceof QualityGate) && it.region() != node.region())
                .map(it -> moved(metering.bytesPerSecond(it.id()), metering));
    }

    private static Reading moved(long rate, Metering metering) {
        return new Reading(
                "transfer between regions",
                Metering.gigabytes(rate, metering.month()),
                "GB",
                PriceKeys.BETWEEN_REGIONS,
                "%s * 3,600 s * %s h / 1,024".formatted(Figures.megabytes(rate), Figures.of(metering.month())));
    }
}
