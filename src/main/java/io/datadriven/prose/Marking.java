package io.datadriven.prose;

import io.datadriven.prose.Marked.Shown;
import io.datadriven.prose.Prepared.Sought;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds one answer against the criteria of a rubric. */
final class Marking {

    /** From here on a passage is taken to say the opposite. */
    static final double DENIES = 0.92;

    /** From here on it is not clear which of the two it says. */
    static final double MAY_DENY = 0.75;

    /** Who denies most of a rubric is more likely to deny the rest, from this mean over the other criteria on. */
    private static final double DENIES_MUCH = 0.42;

    private static final double FOR_DENYING_MUCH = 8;

    /** Fewer criteria that the answer speaks of say nothing about its writer. */
    private static final int SPOKEN_OF = 3;

    /** How near a passage has to be to a misconception to show it, and how much nearer to it than to the criterion. */
    private static final double SHOWN = 0.7;

    private static final double CLEARLY = 0.05;

    /** A passage that confirms outweighs one that denies only if it is not much further off. */
    private static final double FURTHER = 0.05;

    /** Texts about different things are less near to each other than this. */
    private static final double ON_TOPIC = 0.5;

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

    /** In the order of the criteria. What is said most clearly chooses its evidence first. */
    List<Marked> of(List<Sought> criteria) {
        var looked = criteria.stream()
                .map(it -> Looked.of(it, reading, polarity, thresholds.partial()))
                .toList();
        var marked = new HashMap<String, Marked>();
        looked.stream()
                .sorted(Comparator.comparingDouble(Looked::nearest).reversed())
                .forEach(it -> marked.put(it.sought().criterion().id(), mark(it, shift(it, looked))));
        return criteria.stream().map(it -> marked.get(it.criterion().id())).toList();
    }

    /** What the other criteria say about whether this one is denied, in log-odds. */
    private static double shift(Looked own, List<Looked> all) {
        var others = all.stream()
                .filter(it -> !it.sought().equals(own.sought()))
                .flatMapToDouble(it -> it.denial().stream())
                .toArray();
        double mean = Arrays.stream(others).average().orElse(0);
        return others.length + 1 < SPOKEN_OF ? 0 : Math.max(0, FOR_DENYING_MUCH * (mean - DENIES_MUCH));
    }

    /** Whether nothing is said of any criterion, and nothing that comes near to one or to a misconception. */
    boolean isOffTopic(List<Sought> criteria, List<Marked> marked) {
        return marked.stream()
                        .allMatch(it -> it.standing() == Standing.MISSING
                                && it.credit() == 0
                                && it.shown().isEmpty())
                && criteria.stream()
                        .flatMap(it -> Stream.concat(it.phrasings().stream(), it.misconceptions().stream()))
                        .flatMap(
                                it -> Sighting.of(List.of(it), reading).stream().limit(1))
                        .noneMatch(it -> it.nearness() >= ON_TOPIC);
    }

    private Marked mark(Looked looked, double shift) {
        var denied = looked.denials().keySet().stream()
                .filter(it -> looked.denial(it, shift) > DENIES)
                .collect(Collectors.toSet());
        var support = support(looked, denied).filter(it -> !isDeniedJointly(it));
        double nearness = support.map(Sighting::nearness).orElse(0.0);
        var against = looked.sightings().stream()
                .filter(it -> it.passages().anyMatch(denied::contains) || isDeniedJointly(it))
                .filter(it -> it.nearness() >= thresholds.partial() && it.nearness() > nearness - FURTHER)
                .findFirst();
        if (against.isPresent()) {
            var shown = shown(looked, nearness);
            return new Marked(looked.sought().criterion(), 0, Standing.CONTRADICTED, against.get(), shown, false);
        }
        boolean isUnsure =
                support.stream().flatMapToInt(Sighting::passages).anyMatch(it -> looked.denial(it, shift) > MAY_DENY);
        return weighed(looked, support, isUnsure);
    }

    /** A pair of sentences may deny a phrasing of two sentences that neither of them is near enough to alone. */
    private boolean isDeniedJointly(Sighting sighting) {
        return sighting.first() < sighting.last()
                && sighting.nearness() >= thresholds.partial()
                && polarity.opposite(
                                sighting.phrasings().getFirst().side(),
                                reading.joint(sighting.first(), sighting.last(), polarity))
                        > DENIES;
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

    private Optional<Sighting> support(Looked looked, Set<Integer> denied) {
        return looked.sightings().stream()
                .filter(it -> it.passages().noneMatch(denied::contains))
                .filter(it -> served.getOrDefault(it.first(), 0) < serves(it.first()))
                .findFirst();
    }

    private int serves(int passage) {
        long content = reading.passage(passage).words().stream()
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
                && sighting.passages()
                        .allMatch(it -> polarity.opposite(
                                        sighting.phrasings().getFirst().side(),
                                        reading.passages().get(it))
                                <= MAY_DENY);
    }
}
