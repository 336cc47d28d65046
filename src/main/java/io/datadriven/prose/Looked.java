package io.datadriven.prose;

import io.datadriven.prose.Prepared.Sought;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Where a criterion may be said, nearest first, and whether it is denied there.
 *
 * @param denials for single passages that speak of it, the log-odds that they say its opposite
 */
record Looked(Sought sought, List<Sighting> sightings, Map<Integer, Double> denials) {

    /** Passages that are asked whether they deny it; what is further off would earn little anyway. */
    private static final int ASKED = 4;

    /** The more of the words are the same, the more a negation among them means. */
    private static final double FOR_NEARNESS = 4;

    private static final double USUAL_NEARNESS = 0.75;

    /** Who writes the phrasing word for word, and denies of it what it does not, has put a negation in or taken one out. */
    private static final double VERBATIM = 0.9;

    private static final double FOR_VERBATIM = 2.2;

    /** @param from the nearness from which on a passage is taken to speak of the criterion */
    static Looked of(Sought sought, Reading reading, Polarity polarity, double from) {
        var sightings = Sighting.of(sought.phrasings(), reading);
        var denials = new LinkedHashMap<Integer, Double>();
        sightings.stream()
                .filter(it -> it.first() == it.last() && it.nearness() >= from)
                .limit(ASKED)
                .forEach(it -> denials.put(it.first(), denial(it, reading, polarity)));
        return new Looked(sought, sightings, denials);
    }

    private static double denial(Sighting sighting, Reading reading, Polarity polarity) {
        var passage = reading.passages().get(sighting.first());
        double opposite = sighting.equallyNear().stream()
                .mapToDouble(it -> polarity.opposite(it.side(), passage))
                .min()
                .orElse(0);
        return StrictMath.log(opposite / (1 - opposite))
                + FOR_NEARNESS * (sighting.nearness() - USUAL_NEARNESS)
                + (isTurned(sighting, passage) ? FOR_VERBATIM : 0);
    }

    private static boolean isTurned(Sighting sighting, Polarity.Side passage) {
        var cues = sighting.phrasings().getFirst().side().cues();
        float crossed = cues.crossed(passage.cues());
        return crossed > 0 && crossed + cues.agreed(passage.cues()) >= VERBATIM;
    }

    double nearest() {
        return sightings.isEmpty() ? 0 : sightings.getFirst().nearness();
    }

    /** How likely the nearest passage denies it, from 0 to 1; nothing when none speaks of it. */
    OptionalDouble denial() {
        return denials.values().stream()
                .mapToDouble(Looked::probability)
                .limit(1)
                .findFirst();
    }

    /** How likely a passage denies it, from 0 to 1, for who denies so much of the rest. */
    double denial(int passage, double shift) {
        var odds = denials.get(passage);
        return odds == null ? 0 : probability(odds + shift);
    }

    private static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
