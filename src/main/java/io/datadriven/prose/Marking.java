package io.datadriven.prose;

import io.datadriven.prose.Marked.Shown;
import io.datadriven.prose.Prepared.Sought;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds one answer against the criteria of a rubric. */
final class Marking {

    /** From here on a passage is taken to say the opposite. */
    static double DENIES = 0.9;

    /** From here on it is not clear which of the two it says. */
    static double MAY_DENY = 0.5;

    /** How near a passage has to be to a misconception to show it, and how much nearer to it than to the criterion. */
    static double SHOWN = 0.62;

    static double CLEARLY = 0.0;

    /** A passage that confirms outweighs one that denies only if it is not much further off. */
    static double FURTHER = 0.05;

    private static final double MET = 0.75;
    private static final double PARTIAL = 0.25;

    /** Criteria that one passage may be the main evidence of; long ones may serve more. */
    private static final int SERVES = 2;

    private static final int WORDS_FOR_EACH = 8;

    private final Reading reading;
    private final Polarity polarity;
    private final Calibration.Thresholds thresholds;
    private final Map<Integer, Integer> served = new HashMap<>();

    Marking(Reading reading, Polarity polarity, Calibration.Thresholds thresholds) {
        this.reading = reading;
        this.polarity = polarity;
        this.thresholds = thresholds;
    }

    private record Looked(Sought sought, List<Sighting> sightings) {

        double nearest() {
            return sightings.isEmpty() ? 0 : sightings.getFirst().nearness();
        }
    }

    /** In the order of the criteria. What is said most clearly chooses its evidence first. */
    List<Marked> of(List<Sought> criteria) {
        var marked = new HashMap<String, Marked>();
        criteria.stream()
                .map(it -> new Looked(it, Sighting.of(it.phrasings(), reading)))
                .sorted(Comparator.comparingDouble(Looked::nearest).reversed())
                .forEach(it -> marked.put(it.sought().criterion().id(), mark(it)));
        return criteria.stream().map(it -> marked.get(it.criterion().id())).toList();
    }

    private Marked mark(Looked looked) {
        var denials = denials(looked);
        var denied = new HashSet<Integer>();
        denials.forEach((passage, sure) -> {
            if (sure > DENIES) {
                denied.add(passage);
            }
        });
        var support = support(looked, denied);
        var against = looked.sightings().stream()
                .filter(it -> it.first() == it.last() && denied.contains(it.first()))
                .findFirst();
        double nearness = support.map(Sighting::nearness).orElse(0.0);
        if (against.isPresent() && against.get().nearness() > nearness - FURTHER) {
            return new Marked(
                    looked.sought().criterion(),
                    0,
                    Standing.CONTRADICTED,
                    against.get(),
                    shown(looked, nearness),
                    false);
        }
        boolean isUnsure = support.isPresent()
                && support.get().passages().anyMatch(it -> denials.getOrDefault(it, 0.0) > MAY_DENY);
        return weighed(looked, support, isUnsure);
    }

    private Marked weighed(Looked looked, Optional<Sighting> support, boolean isUnsure) {
        double nearness = support.map(Sighting::nearness).orElse(0.0);
        var shown = shown(looked, nearness);
        double cost =
                shown.stream().mapToDouble(it -> it.misconception().penalty()).sum();
        double credit = Math.max(0, credit(nearness) - cost);
        support.filter(it -> credit > 0).ifPresent(it -> served.merge(it.first(), 1, Integer::sum));
        return new Marked(
                looked.sought().criterion(),
                credit,
                credit >= MET ? Standing.MET : credit >= PARTIAL ? Standing.PARTIAL : Standing.MISSING,
                credit > 0 ? support.orElse(null) : null,
                shown,
                isUnsure && credit > 0);
    }

    private double credit(double nearness) {
        return Math.clamp((nearness - thresholds.partial()) / (thresholds.met() - thresholds.partial()), 0, 1);
    }

    /** For each passage that speaks of the criterion, how sure it is that it says the opposite. */
    private Map<Integer, Double> denials(Looked looked) {
        var denials = new HashMap<Integer, Double>();
        for (var sighting : looked.sightings()) {
            if (sighting.first() == sighting.last() && sighting.nearness() >= thresholds.partial()) {
                denials.put(sighting.first(), denial(sighting.phrasings(), sighting.first()));
            }
        }
        return denials;
    }

    private double denial(List<Phrase> phrasings, int passage) {
        return phrasings.stream()
                .mapToDouble(
                        it -> polarity.opposite(it.encoded(), reading.passages().get(passage)))
                .average()
                .orElse(0);
    }

    private Optional<Sighting> support(Looked looked, Set<Integer> denied) {
        return looked.sightings().stream()
                .filter(it -> it.passages().noneMatch(denied::contains))
                .filter(it -> served.getOrDefault(it.first(), 0) < serves(it.first()))
                .findFirst();
    }

    private int serves(int passage) {
        long content = reading.passages().get(passage).words().stream()
                .filter(Word::isContent)
                .count();
        return Math.max(SERVES, (int) (content / WORDS_FOR_EACH));
    }

    private List<Shown> shown(Looked looked, double nearness) {
        var shown = new ArrayList<Shown>();
        var misconceptions = looked.sought().criterion().misconceptions();
        for (int i = 0; i < misconceptions.size(); i++) {
            var phrase = looked.sought().misconceptions().get(i);
            var nearest = Sighting.of(List.of(phrase), reading).stream().findFirst();
            if (nearest.isPresent() && isShown(nearest.get(), nearness)) {
                shown.add(new Shown(misconceptions.get(i), nearest.get()));
            }
        }
        return shown;
    }

    private boolean isShown(Sighting sighting, double nearnessOfCriterion) {
        return sighting.nearness() >= SHOWN
                && sighting.nearness() > nearnessOfCriterion + CLEARLY
                && sighting.passages().allMatch(it -> denial(sighting.phrasings(), it) <= MAY_DENY);
    }
}
