package io.datadriven.progress;

import static io.datadriven.progress.Readiness.Area;
import static io.datadriven.progress.Readiness.Evidence;

import io.datadriven.catalog.Difficulty;
import io.datadriven.simulation.Sentence;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A part of the readiness for an area.
 *
 * @param share how much of the weight there is, 0 to 1
 * @param low the share in the worst of five cases
 * @param high the share in the best of five cases
 * @param evidence what it rests on; a sentence
 */
record ReadinessPart(Name name, int weight, double share, double low, double high, String evidence) {

    /** More different challenges than this say little more. */
    static final int ENOUGH = 10;

    private static final double HARD = 1;

    enum Name {
        MASTERY,
        BREADTH,
        MEMORY,
        DEPTH
    }

    double points() {
        return weight * share;
    }

    double missing() {
        return weight - points();
    }

    static List<ReadinessPart> of(Area area, Evidence evidence) {
        return List.of(mastery(area), breadth(area, evidence), memory(area, evidence), depth(area, evidence));
    }

    private static ReadinessPart mastery(Area area) {
        var shown = area.concepts().stream().filter(ConceptMastery::isShown).count();
        var answers =
                area.concepts().stream().mapToInt(ConceptMastery::observations).sum();
        return new ReadinessPart(
                Name.MASTERY,
                50,
                mean(area, ConceptMastery::mastery),
                mean(area, it -> it.ability().low(0)),
                mean(area, it -> it.ability().high(0)),
                Sentence.of(
                        "%d answers about %d of %d concepts; where there are none, others of yours stand in.",
                        answers, shown, area.concepts().size()));
    }

    private static ReadinessPart breadth(Area area, Evidence evidence) {
        var enough = Math.min(ENOUGH, area.challenges().size());
        var passed = area.challenges().stream()
                .filter(it -> evidence.passed().contains(it.id()))
                .count();
        var share = enough == 0 ? 0 : Math.min(1, passed / (double) enough);
        return exact(Name.BREADTH, share, Sentence.of("%d challenges passed; %d are enough.", passed, enough));
    }

    private static ReadinessPart memory(Area area, Evidence evidence) {
        var known = area.challenges().stream()
                .map(it -> evidence.recall().get(it.id()))
                .filter(Objects::nonNull)
                .toList();
        var words = Sentence.of(
                "Of %d challenges you would still know about %d today.",
                known.size(), Math.round(mean(known) * known.size()));
        return exact(Name.MEMORY, mean(known), known.isEmpty() ? "Nothing was answered yet." : words);
    }

    private static ReadinessPart depth(Area area, Evidence evidence) {
        var hard = area.challenges().stream()
                .filter(it -> it.difficulty() == Difficulty.HARD)
                .toList();
        var passed =
                hard.stream().filter(it -> evidence.passed().contains(it.id())).count();
        return new ReadinessPart(
                Name.DEPTH,
                10,
                mean(area, it -> it.ability().passing(HARD)),
                mean(area, it -> it.ability().low(HARD)),
                mean(area, it -> it.ability().high(HARD)),
                Sentence.of("%d of %d hard challenges passed, and what all your answers say.", passed, hard.size()));
    }

    private static ReadinessPart exact(Name name, double share, String evidence) {
        return new ReadinessPart(name, 20, share, share, share, evidence);
    }

    private static double mean(Area area, ToDoubleFunction<ConceptMastery> share) {
        return area.concepts().stream().mapToDouble(share).average().orElse(0);
    }

    private static double mean(Collection<Double> shares) {
        return shares.stream().mapToDouble(it -> it).average().orElse(0);
    }
}
