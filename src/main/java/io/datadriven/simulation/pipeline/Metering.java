package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;

/** What all meters read from. */
record Metering(Workload workload, PriceBook prices, Flow flow, Wiring wiring) {

    private static final long BYTES_OF_GB = 1_024_000_000;

    static Metering of(Pipeline pipeline, Workload workload, PriceBook prices) {
        return new Metering(workload, prices, new Flow(pipeline, workload), new Wiring(pipeline));
    }

    /**
     * GB = bytes/s × 3,600 × hours / 1,024,000,000.
     *
     * <p>The design's own convention, which the lessons keep: a MB is 1,000,000 bytes, as rates are told, and a GB is 1,024 MB, as
     * AWS bills. That is 4.6 % less than 2³⁰ bytes, so bills are so much higher than of a cloud that counts those.
     */
    static Range gigabytes(long bytesPerSecond, long hours) {
        return Range.of(BigDecimal.valueOf(bytesPerSecond))
                .times(3_600)
                .times(hours)
                .dividedBy(BYTES_OF_GB);
    }

    long month() {
        return prices.hoursPerMonth();
    }

    BigDecimal daysPerMonth() {
        return BigDecimal.valueOf(month()).divide(BigDecimal.valueOf(24), MathContext.DECIMAL128);
    }

    /** By how many times columnar files are smaller than events. */
    Range compression() {
        return Range.of(workload.work().compressionLow(), workload.work().compressionHigh());
    }

    long bytesPerSecond(String node) {
        return flow.averageBytesPerSecond(node);
    }
}
