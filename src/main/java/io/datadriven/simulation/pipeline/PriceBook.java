package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Prices in US dollars, frozen under an id.
 *
 * @param prices by key, such as {@code ec2.m5.xlarge.hour}
 * @param hoursPerMonth what a month is reckoned as
 * @param spotSavingLow the least that the spot market saves on a machine, as a share of its price
 * @param spotSavingHigh the most
 * @param spotInterruption how likely it is that a batch run loses a machine to the spot market, as a share of all runs
 * @param reservedSaving what a year's reservation saves
 */
public record PriceBook(
        String id,
        Map<String, BigDecimal> prices,
        int hoursPerMonth,
        BigDecimal spotSavingLow,
        BigDecimal spotSavingHigh,
        BigDecimal spotInterruption,
        BigDecimal reservedSaving) {

    public PriceBook {
        prices = Map.copyOf(prices);
    }

    /** @throws IllegalArgumentException when it has no such price */
    BigDecimal price(String key) {
        var price = prices.get(key);
        if (price == null) {
            throw new IllegalArgumentException("The price book '" + id + "' has no price '" + key + "'.");
        }
        return price;
    }
}
