package io.datadriven.attempts;

import static java.util.stream.Collectors.toMap;

import io.datadriven.grading.FreeTextEvidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a text was read, as it is kept in the checks of its grade.
 *
 * @param criteria those that counted, by their ids
 */
record ReadText(Map<String, FreeTextEvidence.Criterion> criteria, FreeTextEvidence.Assessment reading) {

    /** Nothing when the grade is not one of a text. */
    static Optional<ReadText> of(List<CheckView> checks) {
        var criteria = checks.stream()
                .filter(it -> it.evidence() instanceof FreeTextEvidence.Criterion)
                .collect(toMap(CheckView::id, it -> (FreeTextEvidence.Criterion) it.evidence()));
        return checks.stream()
                .map(CheckView::evidence)
                .filter(FreeTextEvidence.Assessment.class::isInstance)
                .map(FreeTextEvidence.Assessment.class::cast)
                .findFirst()
                .map(it -> new ReadText(criteria, it));
    }
}
