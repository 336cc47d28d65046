package io.datadriven.prose;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sums up what was made of each criterion: the score, how sure it is, and where it stands in the answer. */
record Summary(String text, Reading reading, Prepared prepared, Calibration calibration) {

    /** Nothing in the answer is nearer to any criterion than two texts about different things are to each other. */
    static double OFF_TOPIC = 0.40;

    /** A criterion without which an answer cannot pass keeps the score below the usual pass mark. */
    private static final double BELOW_PASS = 0.65;

    private static final double PASS_MARK = 0.7;
    private static final double NEAR = 0.05;

    /** How far the credit of a criterion is from what a person gives, in four of five cases. */
    static double ERROR = 0.25;

    private static final Set<Guard> DOUBTFUL =
            EnumSet.of(Guard.KEYWORD_SOUP, Guard.OTHER_LANGUAGE, Guard.TOO_LONG, Guard.ADDRESSES_GRADER);

    Assessment of(List<Marked> all, Set<Guard> fired, String model) {
        var guards = EnumSet.noneOf(Guard.class);
        guards.addAll(fired);
        var counted = counted(all);
        double raw = raw(counted);
        return new Assessment(
                Rounded.of(calibration.score(raw)),
                Rounded.of(calibration.score(Math.max(0, raw - ERROR))),
                Rounded.of(calibration.score(Math.min(1, raw + ERROR))),
                Rounded.of(raw),
                counted.stream().map(this::finding).toList(),
                counted.stream()
                        .flatMap(it -> it.shown().stream().map(shown -> finding(it, shown)))
                        .toList(),
                List.copyOf(guards),
                List.copyOf(doubts(counted, guards, calibration.score(raw))),
                new Hashes(prepared.hash(), model, Hash.of(calibration.toString())));
    }

    /** Without the alternatives that earned less than the best of them. */
    private List<Marked> counted(List<Marked> all) {
        var alternatives = prepared.rubric().alternatives();
        var out = new HashSet<String>();
        alternatives.forEach(out::addAll);
        alternatives.stream()
                .max(Comparator.comparingDouble(it -> share(all, it)))
                .ifPresent(out::removeAll);
        return all.stream().filter(it -> !out.contains(it.criterion().id())).toList();
    }

    private static double share(List<Marked> all, List<String> group) {
        return share(
                all.stream().filter(it -> group.contains(it.criterion().id())).toList());
    }

    private static double share(List<Marked> marked) {
        double weights = 0;
        double earned = 0;
        for (var it : marked) {
            weights += it.criterion().weight();
            earned += it.criterion().weight() * it.credit();
        }
        return weights == 0 ? 0 : earned / weights;
    }

    private static double raw(List<Marked> counted) {
        boolean lacks = counted.stream().anyMatch(it -> it.criterion().required() && it.credit() == 0);
        double share = share(counted);
        return lacks ? Math.min(share, BELOW_PASS) : share;
    }

    private CriterionFinding finding(Marked marked) {
        var evidence = marked.evidence();
        return new CriterionFinding(
                marked.criterion().id(),
                Rounded.of(marked.credit()),
                marked.standing(),
                evidence == null ? null : evidence.quote(text, reading),
                evidence == null ? null : evidence.phrasings().getFirst().text());
    }

    private MisconceptionFinding finding(Marked marked, Marked.Shown shown) {
        return new MisconceptionFinding(
                marked.criterion().id(),
                shown.misconception().id(),
                shown.evidence().quote(text, reading),
                shown.misconception().penalty());
    }

    private Set<Doubt> doubts(List<Marked> counted, Set<Guard> guards, double score) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (guards.stream().anyMatch(DOUBTFUL::contains)) {
            doubts.add(Doubt.GUARD);
        }
        if (counted.stream().anyMatch(Marked::isUnsure)) {
            doubts.add(Doubt.POLARITY_UNSURE);
        }
        if (Math.abs(score - PASS_MARK) <= NEAR) {
            doubts.add(Doubt.NEAR_PASS_MARK);
        }
        switch (calibration) {
            case Calibration.Thresholds _ -> doubts.add(Doubt.UNCALIBRATED);
            case Calibration.Isotonic _ -> {}
        }
        return doubts;
    }
}
