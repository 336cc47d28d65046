package io.datadriven.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds what in a rubric would grade answers wrongly, by grading its own phrasings as if a learner had sent them. */
public final class RubricLint {

    /** From this credit on a phrasing earns what it is not meant to. */
    private static final double EARNS = 0.5;

    private final Assessor assessor;
    private final Rubric rubric;
    private final Calibration calibration;
    private final List<Fault> faults = new ArrayList<>();

    private RubricLint(Assessor assessor, Rubric rubric, Calibration calibration) {
        this.assessor = assessor;
        this.rubric = rubric;
        this.calibration = calibration;
    }

    /**
     * What an author should mend.
     *
     * @param pointer where in the rubric, as a JSON pointer such as {@code /criteria/0/exemplars/1}
     * @param message what is wrong and by how much, for the author
     */
    public record Fault(String pointer, String message) {}

    /** Empty when every phrasing does what it is there for. */
    public static List<Fault> of(Assessor assessor, Rubric rubric, Calibration calibration) {
        return new RubricLint(assessor, rubric, calibration).faults();
    }

    private List<Fault> faults() {
        question();
        for (int i = 0; i < rubric.criteria().size(); i++) {
            var criterion = rubric.criteria().get(i);
            var at = "/criteria/" + i;
            phrasing(criterion, criterion.statement(), at + "/statement");
            for (int j = 0; j < criterion.exemplars().size(); j++) {
                phrasing(criterion, criterion.exemplars().get(j), at + "/exemplars/" + j);
            }
            for (int j = 0; j < criterion.misconceptions().size(); j++) {
                misconception(criterion, criterion.misconceptions().get(j), at + "/misconceptions/" + j + "/text");
            }
        }
        return List.copyOf(faults);
    }

    private void question() {
        double score = assessor.assess(rubric, calibration, rubric.question()).score();
        if (score > 0) {
            fault("/question", "The question copied back earns " + percent(score) + "; it gives an answer away.");
        }
    }

    private void phrasing(Criterion own, String phrasing, String at) {
        for (var criterion : rubric.criteria()) {
            double credit = credit(criterion, phrasing);
            boolean isOwn = criterion.id().equals(own.id());
            if (isOwn && credit < 1) {
                fault(at, "This phrasing earns only " + percent(credit) + " of its own criterion.");
            }
            if (!isOwn && credit >= EARNS) {
                fault(
                        at,
                        "This phrasing also earns " + percent(credit) + " of '" + criterion.id()
                                + "'; say what sets them apart.");
            }
        }
        Negation.of(phrasing).stream()
                .filter(it -> credit(own, it) >= EARNS)
                .findFirst()
                .ifPresent(it -> fault(at, "The opposite earns credit too: '" + it + "'"));
    }

    private void misconception(Criterion own, Misconception misconception, String at) {
        double credit = credit(own, misconception.text());
        if (credit >= EARNS) {
            fault(at, "Who writes this misconception earns " + percent(credit) + " of the criterion.");
        }
    }

    /** What the text alone earns of the criterion alone, so that no alternative hides it. */
    private double credit(Criterion criterion, String text) {
        var alone = new Rubric(rubric.question(), List.of(criterion), List.of());
        return assessor.assess(alone, calibration, text).criteria().getFirst().credit();
    }

    private void fault(String pointer, String message) {
        faults.add(new Fault(pointer, message));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
