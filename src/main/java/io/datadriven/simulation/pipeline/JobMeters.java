package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;

/** What the machines of a job cost. */
final class JobMeters {

    private static final int TARGET_PERCENT = 70;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private JobMeters() {}

    /** A stream job runs all month. What it reads again after an interruption is left out. */
    static Stream<Reading> read(String id, StreamJob job, Metering metering) {
        var workers = averageWorkers(
                metering.bytesPerSecond(id), job, metering.workload().work());
        var machines = new Machines(
                job.instanceType(),
                Range.of(workers).times(metering.month()),
                "%s workers%s * %s h".formatted(Figures.of(workers), bounds(job), Figures.of(metering.month())),
                metering.prices());
        return Stream.of(
                machines.onDemand(100 - job.spotPercent()),
                machines.onSpot(job.spotPercent(), BigDecimal.ONE),
                machines.uplift(job.spotPercent(), BigDecimal.ONE));
    }

    private static String bounds(StreamJob job) {
        return job.minWorkers() == job.workers()
                ? ""
                : " (of %s to %s, at a load of %s %%)"
                        .formatted(Figures.of(job.minWorkers()), Figures.of(job.workers()), Figures.of(TARGET_PERCENT));
    }

    /**
     * How many workers there are on average: what keeps them at a load of 70 %, rate / (0.7 × a worker's capacity), within the
     * bounds of the job.
     *
     * <p>The design's right-sizing. The load is taken as even over the month, and workers as started and stopped at once.
     */
    static BigDecimal averageWorkers(long bytesPerSecond, StreamJob job, Workload.Work work) {
        var worker = (long) job.instanceType().cores() * work.streamKbPerSecondPerCore() * 1_000;
        return BigDecimal.valueOf(bytesPerSecond)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(worker * TARGET_PERCENT), MathContext.DECIMAL128)
                .max(BigDecimal.valueOf(job.minWorkers()))
                .min(BigDecimal.valueOf(job.workers()));
    }

    /** A batch job pays for the hours of its runs, all month where a run takes longer than there is time for it. */
    static Stream<Reading> read(String id, BatchJob job, Metering metering) {
        var run = BatchRun.average(
                job, metering.flow().sources(id), metering.workload().work());
        var period = job.everyMinutes() * 60_000L;
        var millis = Math.min(run.millis(), period);
        var machines = new Machines(
                job.instanceType(),
                Range.of(job.workers()).times(metering.month()).times(millis).dividedBy(period),
                "%s workers * %s h * %s s / %s s"
                        .formatted(
                                Figures.of(job.workers()),
                                Figures.of(metering.month()),
                                Figures.of(BigDecimal.valueOf(millis, 3)),
                                Figures.of(job.everyMinutes() * 60L)),
                metering.prices());
        var growth = growth(job.checkpointing() ? half(run.waveMillis(), millis) : HALF, metering.prices());
        return Stream.of(
                machines.onDemand(100 - job.spotPercent() - job.reservedPercent()),
                machines.reserved(job.workers(), job.reservedPercent()),
                machines.onSpot(job.spotPercent(), growth),
                machines.uplift(job.spotPercent(), growth));
    }

    /** A stage's shuffle files are its checkpoint, so half a wave of tasks is lost. */
    private static BigDecimal half(long waveMillis, long runMillis) {
        return BigDecimal.valueOf(waveMillis)
                .divide(BigDecimal.valueOf(2 * Math.max(1, runMillis)), MathContext.DECIMAL128)
                .min(HALF);
    }

    /**
     * By how much the hours on the spot market grow: 1 + p(interrupt) × what is lost of a run.
     *
     * <p>The design's own formula. p is the price book's, 0.2 a run where 45 % of instance types are interrupted more often than that;
     * a run is interrupted once at the most.
     */
    private static BigDecimal growth(BigDecimal lost, PriceBook prices) {
        return prices.spotInterruption().multiply(lost, MathContext.DECIMAL128).add(BigDecimal.ONE);
    }
}
