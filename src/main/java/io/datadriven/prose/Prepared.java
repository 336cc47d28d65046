package io.datadriven.prose;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A rubric with all its phrasings encoded. */
record Prepared(Rubric rubric, String hash, Set<String> questionStems, List<Sought> criteria) {

    /**
     * What is looked for of one criterion.
     *
     * @param phrasings the statement, then the exemplars
     * @param misconceptions in the order of the criterion's
     */
    record Sought(Criterion criterion, List<Phrase> phrasings, List<Phrase> misconceptions) {}

    static Prepared of(Encoder encoder, Rubric rubric) {
        var questionStems = Phrase.contentStems(encoder.words(rubric.question()));
        var criteria = rubric.criteria().stream()
                .map(it -> sought(encoder, it, questionStems))
                .toList();
        return new Prepared(rubric, Hash.of(rubric.toString()), questionStems, criteria);
    }

    private static Sought sought(Encoder encoder, Criterion criterion, Set<String> questionStems) {
        return new Sought(
                criterion,
                Stream.concat(Stream.of(criterion.statement()), criterion.exemplars().stream())
                        .map(it -> Phrase.of(encoder, it, questionStems))
                        .toList(),
                criterion.misconceptions().stream()
                        .map(it -> Phrase.of(encoder, it.text(), questionStems))
                        .toList());
    }
}
