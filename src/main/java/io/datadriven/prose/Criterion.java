package io.datadriven.prose;

import java.util.List;

/**
 * One thing that a good answer says.
 *
 * @param weight its part of the score, above 0; only the ratio to the other weights counts
 * @param required whether an answer without it cannot pass
 * @param statement one clear sentence of what is to be said
 * @param exemplars the same in other words
 * @param keyTerms groups of terms; an answer in an expert's words has at least one of each group
 * @param misconceptions what is often said instead, and is wrong
 */
public record Criterion(
        String id,
        int weight,
        boolean required,
        String statement,
        List<String> exemplars,
        List<List<String>> keyTerms,
        List<Misconception> misconceptions) {

    public Criterion {
        exemplars = List.copyOf(exemplars);
        keyTerms = keyTerms.stream().map(List::copyOf).toList();
        misconceptions = List.copyOf(misconceptions);
    }
}
