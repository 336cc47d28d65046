package io.datadriven.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place in an answer that is more or less near to what is looked for.
 *
 * @param first of the passages, counted from 0
 * @param last the same, or the next one
 * @param nearness from 0 to 1: the mean over the two nearest phrasings, so that one lucky phrasing does not decide
 * @param phrasings the one or two that it is the mean of, nearest first
 */
record Sighting(int first, int last, double nearness, List<Phrase> phrasings) {

    /** Two sentences say more than one by their number alone. */
    private static final double FOR_TWO = 0.03;

    private static final int PHRASINGS = 2;

    private static final Comparator<Sighting> NEAREST_FIRST = Comparator.comparingDouble(Sighting::nearness)
            .reversed()
            .thenComparingInt(Sighting::first)
            .thenComparingInt(Sighting::last);

    /** All passages, and all pairs of neighbours, nearest first. */
    static List<Sighting> of(List<Phrase> phrasings, Reading reading) {
        var held = phrasings.stream()
                .map(it -> new Held(it, new Nearness(it, reading)))
                .toList();
        var sightings = new ArrayList<Sighting>();
        for (int i = 0; i < reading.passages().size(); i++) {
            sightings.add(at(held, i, i));
            if (i > 0) {
                sightings.add(at(held, i - 1, i));
            }
        }
        sightings.sort(NEAREST_FIRST);
        return sightings;
    }

    private static Sighting at(List<Held> held, int first, int last) {
        var nearest = held.stream()
                .map(it -> new Found(it.phrase(), it.nearness().to(first, last)))
                .sorted(Comparator.comparingDouble(Found::nearness).reversed())
                .limit(PHRASINGS)
                .toList();
        double mean = nearest.stream().mapToDouble(Found::nearness).average().orElse(0);
        return new Sighting(
                first,
                last,
                first == last ? mean : Math.max(0, mean - FOR_TWO),
                nearest.stream().map(Found::phrase).toList());
    }

    private record Held(Phrase phrase, Nearness nearness) {}

    private record Found(Phrase phrase, double nearness) {}

    IntStream passages() {
        return IntStream.rangeClosed(first, last);
    }

    Quote quote(String text, Reading reading) {
        int start = reading.passages().get(first).start();
        int end = reading.passages().get(last).end();
        return new Quote(start, end, text.substring(start, end));
    }
}
