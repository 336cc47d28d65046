package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;

/** What the machines of a job cost: EC2 by how they are bought, and the uplift of EMR on all of them, which nothing discounts. */
final class JobMeters {

    private static final int TARGET_PERCENT = 70;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private JobMeters() {}

    /** A stream job runs all month. What it reads again after an interruption is left out. */
    static Stream<Reading> read(String id, StreamJob job, Metering metering) {
        var workers = averageWorkers(
                metering.bytesPerSecond(id), job, metering.workload().work());
        var spot = share(job.spotPercent());
        var hours = Range.of(workers).times(metering.month());
        var formula = "%s workers%s * %s h"
                .formatted(
                        Figures.of(workers),
                        job.minWorkers() < job.workers()
                                ? " (of %s to %s, at a load of %s %%)"
                                        .formatted(
                                                Figures.of(job.minWorkers()),
                                                Figures.of(job.workers()),
                                                Figures.of(TARGET_PERCENT))
                                : "",
                        Figures.of(metering.month()));
        return Stream.of(
                onDemand(job.instanceType(), hours, 100 - job.spotPercent(), formula),
                onSpot(job.instanceType(), hours.times(spot), onSpot(formula, job.spotPercent()), metering),
                uplift(job.instanceType(), hours, formula));
    }

    /** A batch job pays for the hours of its runs, and for what is reserved of it all month. */
    static Stream<Reading> read(String id, BatchJob job, Metering metering) {
        var run = BatchRun.average(
                job, metering.flow().sources(id), metering.workload().work());
        var period = job.everyMinutes() * 60_000L;
        // Who needs more time than there is runs all month.
        var millis = Math.min(run.millis(), period);
        var hours =
                Range.of(job.workers()).times(metering.month()).times(millis).dividedBy(period);
        var formula = "%s workers * %s h * %s s / %s s"
                .formatted(
                        Figures.of(job.workers()),
                        Figures.of(metering.month()),
                        Figures.of(BigDecimal.valueOf(millis, 3)),
                        Figures.of(job.everyMinutes() * 60L));
        var again = runAgain(job, run, metering.prices().spotInterruption());
        var spot = hours.times(share(job.spotPercent()));
        return Stream.of(
                onDemand(job.instanceType(), hours, 100 - job.spotPercent() - job.reservedPercent(), formula),
                reserved(job, metering),
                onSpot(
                        job.instanceType(),
                        spot.times(again),
                        "%s * %s for what is lost".formatted(onSpot(formula, job.spotPercent()), Figures.of(again)),
                        metering),
                uplift(
                        job.instanceType(),
                        hours.plus(spot.times(again.subtract(BigDecimal.ONE))),
                        job.spotPercent() == 0
                                ? formula
                                : "%s * (1 + %s %% * %s)"
                                        .formatted(
                                                formula,
                                                Figures.of(job.spotPercent()),
                                                Figures.of(again.subtract(BigDecimal.ONE)))));
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

    /**
     * By how much the hours on the spot market grow: 1 + p(interrupt) × what is lost of a run, which is half of it without
     * checkpoints and half of a wave of tasks with them.
     *
     * <p>The design's own formula; a stage that is written to disk is a checkpoint. A run is interrupted once at the most.
     */
    private static BigDecimal runAgain(BatchJob job, BatchRun run, BigDecimal interruption) {
        var lost = job.checkpointing()
                ? BigDecimal.valueOf(run.waveMillis())
                        .divide(BigDecimal.valueOf(2 * Math.max(1, run.millis())), MathContext.DECIMAL128)
                : HALF;
        return interruption.multiply(lost, MathContext.DECIMAL128).add(BigDecimal.ONE);
    }

    private static Reading onDemand(InstanceType type, Range hours, int percent, String formula) {
        return new Reading(
                "machines on demand",
                hours.times(share(Math.max(0, percent))),
                "h",
                PriceKeys.machine(type),
                percent == 100 ? formula : "%s * %s %%".formatted(formula, Figures.of(percent)));
    }

    /** Each of the month's hours is paid for, used or not, at the price of a year's reservation without upfront payment. */
    private static Reading reserved(BatchJob job, Metering metering) {
        var saving = metering.prices().reservedSaving();
        return new Reading(
                "machines reserved",
                Range.of(job.workers())
                        .times(metering.month())
                        .times(share(job.reservedPercent()))
                        .times(BigDecimal.ONE.subtract(saving)),
                "h",
                PriceKeys.machine(job.instanceType()),
                "%s workers * %s h * %s %% * (1 - %s)"
                        .formatted(
                                Figures.of(job.workers()),
                                Figures.of(metering.month()),
                                Figures.of(job.reservedPercent()),
                                Figures.of(saving)));
    }

    private static Reading onSpot(InstanceType type, Range hours, String formula, Metering metering) {
        return new Reading(
                "machines on spot",
                hours.times(metering.spotShare()),
                "h",
                PriceKeys.machine(type),
                "%s * %s of the price".formatted(formula, Figures.of(metering.spotShare())));
    }

    private static Reading uplift(InstanceType type, Range hours, String formula) {
        return new Reading("uplift of EMR", hours, "h", PriceKeys.uplift(type), formula);
    }

    private static String onSpot(String formula, int percent) {
        return "%s * %s %%".formatted(formula, Figures.of(percent));
    }

    private static BigDecimal share(int percent) {
        return BigDecimal.valueOf(percent, 2);
    }
}
