package io.datadriven.catalog;

import io.datadriven.simulation.pipeline.PriceKeys;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds what a bill would miss in a price book. */
final class PriceCheck {

    private PriceCheck() {}

    static List<ContentFault> faults(Collection<SourceFile> sources) {
        return sources.stream()
                .filter(it -> it.type() == ContentType.PRICE_BOOK)
                .flatMap(it -> Stream.concat(missing(it), reversed(it)))
                .toList();
    }

    private static Stream<ContentFault> missing(SourceFile book) {
        return PriceKeys.all().stream()
                .filter(key -> !book.tree().path("prices").has(key))
                .map(key -> book.fault(
                        "/prices/" + key, "The price '%s' is missing, and a bill may ask for it.".formatted(key)));
    }

    private static Stream<ContentFault> reversed(SourceFile book) {
        var spot = book.tree().path("spot");
        return spot.path("savingLow")
                                .decimalValue()
                                .compareTo(spot.path("savingHigh").decimalValue())
                        > 0
                ? Stream.of(book.fault("/spot/savingLow", "The least that is saved is more than the most."))
                : Stream.of();
    }
}
