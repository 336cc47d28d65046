package io.datadriven.progress;

import io.datadriven.catalog.Challenge;
import io.datadriven.simulation.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How ready somebody is for an interview about what a section teaches. The score is the sum of four parts, of 100:
 *
 * <table>
 * <caption>Each part is a share, times its weight.</caption>
 * <tr><td>mastery</td><td>50</td><td>the mean probability to pass a medium challenge, over the concepts of the area</td></tr>
 * <tr><td>breadth</td><td>20</td><td>challenges passed, of {@value ReadinessPart#ENOUGH} or of all if there are fewer</td></tr>
 * <tr><td>memory</td><td>20</td><td>the mean probability to still know today what was answered, by FSRS</td></tr>
 * <tr><td>depth</td><td>10</td><td>the mean probability to pass a hard challenge</td></tr>
 * </table>
 *
 * <p>The weights are a choice, and published as one: an interview asks first what you understand, then whether you have seen enough
 * and still have it at hand. There is no score before {@value #LEAST} challenges were tried, and it is told in steps of {@value #STEP}
 * with the range in which mastery puts it four times out of five: more digits would be made up.
 *
 * @param tried how many challenges of the area were tried
 */
record Readiness(Area area, int tried, List<ReadinessPart> parts) {

    static final int LEAST = 3;
    static final int STEP = 5;

    /** What an interview asks about: at least one concept, and what trains it. */
    record Area(List<ConceptMastery> concepts, List<Challenge> challenges) {}

    /**
     * What the learner did, in all areas.
     *
     * @param passed challenges that were passed
     * @param recall of each challenge that was answered, the probability that it is still known today
     */
    record Evidence(Set<String> passed, Map<String, Double> recall) {}

    static Readiness of(Area area, Evidence evidence) {
        var tried = area.challenges().stream()
                .filter(it -> evidence.recall().containsKey(it.id()))
                .count();
        return new Readiness(area, (int) tried, ReadinessPart.of(area, evidence));
    }

    /** Out of 100 in steps of {@value #STEP}; nothing while too little is known. */
    @Nullable
    Integer score() {
        return sum(ReadinessPart::share);
    }

    @Nullable
    Integer low() {
        return sum(ReadinessPart::low);
    }

    @Nullable
    Integer high() {
        return sum(ReadinessPart::high);
    }

    private @Nullable Integer sum(ToDoubleFunction<ReadinessPart> share) {
        var points = parts.stream()
                .mapToDouble(it -> it.weight() * share.applyAsDouble(it))
                .sum();
        return tried < LEAST ? null : STEP * (int) Math.round(points / STEP);
    }

    /** What would raise the score most; a sentence. */
    String raise() {
        if (tried < LEAST) {
            var left = Math.min(LEAST, area.challenges().size()) - tried;
            return Sentence.of(
                    "Answer %d more challenge%s here: so little says nothing yet.", left, left == 1 ? "" : "s");
        }
        var part = parts.stream()
                .max(Comparator.comparingDouble(ReadinessPart::missing))
                .orElseThrow();
        return Sentence.of(
                "%s: %s has the most to give, up to %d points.",
                deed(part.name()), ReadinessView.word(part.name()), Math.round(part.missing()));
    }

    private String deed(ReadinessPart.Name part) {
        return switch (part) {
            case MASTERY -> Sentence.of("Practise '%s'", weakest());
            case BREADTH -> "Pass more different challenges";
            case MEMORY -> "Do the reviews that are due here";
            case DEPTH -> "Take on the hard challenges";
        };
    }

    private String weakest() {
        return area.concepts().stream()
                .min(Comparator.comparingDouble(ConceptMastery::mastery))
                .map(it -> it.concept().title())
                .orElseThrow();
    }
}
