package io.datadriven.catalog;

import io.datadriven.platform.Money;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PriceBook",
        description = "What things cost, frozen under an id. The bill of a pipeline is made with one.")
record PriceBookView(
        @Schema(examples = "aws-us-east-1-2024-07") String id,
        @Schema(examples = "AWS, us-east-1, mid-2024") String title,

        @Schema(
                description = "Whose prices these are, of where and when.",
                examples = "List prices of the middle of 2024.")
        String summary,

        @Schema(description = "What a month is reckoned as.", examples = "730")
        int hoursPerMonth,

        Spot spot,
        Reserved reserved,

        @Schema(description = "In the order of their keys.") List<Price> prices) {

    @Schema(name = "SpotMarket", description = "Machines that can be taken away again. All are shares, from 0 to 1.")
    record Spot(
            @Schema(description = "The least that is saved of the price on demand.", examples = "0.53")
            double savingLow,

            @Schema(description = "The most.", examples = "0.76")
            double savingHigh,

            @Schema(description = "Of batch runs, those that lose a machine.", examples = "0.2")
            double interruption) {}

    @Schema(name = "Reservation", description = "Machines that are paid for in every hour of a year.")
    record Reserved(
            @Schema(description = "What is saved of the price on demand, from 0 to 1.", examples = "0.373")
            double saving) {}

    @Schema(name = "Price")
    record Price(
            @Schema(description = "What it is a price of; its last word is the unit.", examples = "ec2.m5.xlarge.hour")
            String key,

            Money price) {}

    static PriceBookView of(PriceBookFile book) {
        return new PriceBookView(
                book.id(),
                book.title(),
                book.summary(),
                book.hoursPerMonth(),
                new Spot(
                        book.spot().savingLow().doubleValue(),
                        book.spot().savingHigh().doubleValue(),
                        book.spot().interruption().doubleValue()),
                new Reserved(book.reserved().saving().doubleValue()),
                book.prices().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> new Price(it.getKey(), Money.usd(it.getValue())))
                        .toList());
    }
}
