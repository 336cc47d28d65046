package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;

/**
 * Machines of one size that work for a job, and what they cost: EC2 by how they are bought, and the uplift of EMR on all of them,
 * which nothing discounts.
 *
 * @param hours of a month, of all of them together
 * @param formula where the hours come from
 */
record Machines(InstanceType type, Range hours, String formula, PriceBook prices) {

    Reading onDemand(int percent) {
        return new Reading(
                "machines on demand",
                hours.times(share(Math.max(0, percent))),
                "h",
                PriceKeys.machine(type),
                percent == 100 ? formula : "%s * %s %%".formatted(formula, Figures.of(percent)));
    }

    /** Each hour of the month is paid for, used or not, at the price of a year's reservation without upfront payment. */
    Reading reserved(int workers, int percent) {
        return new Reading(
                "machines reserved",
                Range.of(workers)
                        .times(prices.hoursPerMonth())
                        .times(share(percent))
                        .times(BigDecimal.ONE.subtract(prices.reservedSaving())),
                "h",
                PriceKeys.machine(type),
                "%s workers * %s h * %s %% * (1 - %s)"
                        .formatted(
                                Figures.of(workers),
                                Figures.of(prices.hoursPerMonth()),
                                Figures.of(percent),
                                Figures.of(prices.reservedSaving())));
    }

    /**
     * The market's price is an interval, so the hours at list price are one.
     *
     * @param growth by what the hours grow since machines are taken away
     */
    Reading onSpot(int percent, BigDecimal growth) {
        var price = new Range(
                BigDecimal.ONE.subtract(prices.spotSavingHigh()), BigDecimal.ONE.subtract(prices.spotSavingLow()));
        return new Reading(
                "machines on spot",
                hours.times(share(percent)).times(growth).times(price),
                "h",
                PriceKeys.machine(type),
                "%s * %s %% * %s * %s of the price"
                        .formatted(formula, Figures.of(percent), Figures.of(growth), Figures.of(price)));
    }

    /** On what runs, however it was bought, and on what runs again. */
    Reading uplift(int spotPercent, BigDecimal growth) {
        var more = growth.subtract(BigDecimal.ONE);
        return new Reading(
                "uplift of EMR",
                hours.plus(hours.times(share(spotPercent)).times(more)),
                "h",
                PriceKeys.uplift(type),
                spotPercent == 0 || more.signum() == 0
                        ? formula
                        : "%s * (1 + %s %% * %s)".formatted(formula, Figures.of(spotPercent), Figures.of(more)));
    }

    private static BigDecimal share(int percent) {
        return BigDecimal.valueOf(percent, 2);
    }
}
