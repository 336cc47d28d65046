package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a layout has to keep.
 *
 * @param query whose scan is limited; without one, the whole table is
 */
record PushdownRequirement(String id, @Nullable String query, PushdownMeasure measure, long atMost, int weight) {

    /** What a learner is told about it beforehand. */
    String text() {
        return Sentence.of("%s at most %s.", subject(), measure.amount(atMost));
    }

    /** With what there is. */
    String sentence(long amount) {
        return amount <= atMost
                ? Sentence.of("%s %s; %s.", subject(), measure.amount(amount), allowed())
                : Sentence.of("%s %s, and only %s.", subject(), measure.amount(amount), allowed());
    }

    private String allowed() {
        return Sentence.of("%s %s allowed", measure.amount(atMost), atMost == 1 ? "is" : "are");
    }

    private String subject() {
        if (query == null) {
            return "The table has";
        }
        var does =
                switch (measure) {
                    case PARTITIONS -> "is left with";
                    case FILES -> "opens";
                    case ROW_GROUPS, BYTES, ROWS -> "reads";
                };
        return Sentence.of("The query `%s` %s", query, does);
    }
}
