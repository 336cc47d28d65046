package io.datadriven.prose;

import java.util.List;

/**
 * What a good answer to one question says.
 *
 * @param question one sentence, the core of what was asked; words of it earn less, since they are given away
 * @param criteria each with an id of its own
 * @param alternatives groups of criterion ids: the group that earns most counts, the others are left out; what is in no group
 *     always counts
 */
public record Rubric(String question, List<Criterion> criteria, List<List<String>> alternatives) {

    public Rubric {
        criteria = List.copyOf(criteria);
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }
}
