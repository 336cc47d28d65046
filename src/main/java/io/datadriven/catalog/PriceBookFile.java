package io.datadriven.catalog;

import io.datadriven.simulation.pipeline.PriceBook;
import java.math.BigDecimal;
import java.util.Map;

/** A file of {@code price-books}. */
record PriceBookFile(
        String id,
        String title,
        String summary,
        int hoursPerMonth,
        Spot spot,
        Reserved reserved,
        Map<String, BigDecimal> prices) {

    /** All as shares: of the price on demand, and of runs. */
    record Spot(BigDecimal savingLow, BigDecimal savingHigh, BigDecimal interruption) {}

    record Reserved(BigDecimal saving) {}

    PriceBook priceBook() {
        return new PriceBook(
                id, prices, hoursPerMonth, spot.savingLow(), spot.savingHigh(), spot.interruption(), reserved.saving());
    }
}
