package io.datadriven.attempts;

import static java.util.stream.Collectors.groupingBy;

import io.datadriven.grading.FreeText;
import io.datadriven.grading.FreeTextEvidence.Passage;
import io.datadriven.grading.FreeTextRevision.Decision;
import io.datadriven.judging.AnswerJudge.Opinion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What remains of a model's opinions once they are held against the text. One without words that stand in the text is void, and so are
 * two on the same criterion; what is left moves a criterion by one step: from nothing to half, from half to all, or back.
 */
record JudgeSteps(FreeText task, ReadText read, String text) {

    private static final double HALF = 0.5;
    private static final int LEAST_WORDS = 3;

    /** What is to count instead of what was read, by the ids of the criteria. */
    Map<String, Decision> decisions(List<Opinion> opinions) {
        var decisions = new LinkedHashMap<String, Decision>();
        opinions.stream()
                .filter(it -> read.criteria().containsKey(it.criterion()))
                .collect(groupingBy(Opinion::criterion, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .forEach((criterion, theirs) -> {
                    if (theirs.size() == 1) {
                        decision(theirs.getFirst()).ifPresent(it -> decisions.put(criterion, it));
                    }
                });
        return decisions;
    }

    private Optional<Decision> decision(Opinion opinion) {
        var found = java.util.Objects.requireNonNull(read.criteria().get(opinion.criterion()));
        var credit = opinion.met() ? up(found.credit()) : down(found.credit());
        return passage(opinion.quote())
                .filter(_ -> credit != found.credit())
                .map(it -> new Decision(credit, it, reason(opinion, credit)));
    }

    private static double up(double credit) {
        return credit < HALF ? HALF : 1;
    }

    private static double down(double credit) {
        return credit > HALF ? HALF : 0;
    }

    private Optional<Passage> passage(String quote) {
        var words = quote.strip();
        var start = text.indexOf(words);
        return start < 0 || words.split("\\s+").length < LEAST_WORDS
                ? Optional.empty()
                : Optional.of(new Passage(start, start + words.length(), words));
    }

    private String reason(Opinion opinion, double credit) {
        return "%s (A language model finds that the passage says %s; a person will look at it.)"
                .formatted(
                        task.feedback(opinion.criterion(), credit),
                        opinion.met() ? "more of it than was counted at first" : "the opposite");
    }
}
