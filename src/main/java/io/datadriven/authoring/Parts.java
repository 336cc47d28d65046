package io.datadriven.authoring;

import io.datadriven.grading.Architecture;
import io.datadriven.grading.Categorization;
import io.datadriven.grading.Cloze;
import io.datadriven.grading.Estimate;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.Matching;
import io.datadriven.grading.MultipleChoice;
import io.datadriven.grading.Numeric;
import io.datadriven.grading.Option;
import io.datadriven.grading.Ordering;
import io.datadriven.grading.Pushdown;
import io.datadriven.grading.SingleChoice;
import io.datadriven.grading.Sql;
import io.datadriven.grading.Task;
import io.datadriven.grading.Unsupported;
import io.datadriven.grading.WritePath;
import java.util.List;

/** What of a question an answer can be right or wrong about. */
final class Parts {

    private Parts() {}

    /** Their ids, in the order in which learners see them. */
    static List<String> of(Task.Question question) {
        return switch (question) {
            case SingleChoice.Question it -> ids(it.options());
            case MultipleChoice.Question it -> ids(it.options());
            case Ordering.Question it ->
                it.steps().stream().map(step -> step.id()).toList();
            case Matching.Question it ->
                it.left().stream().map(item -> item.id()).toList();
            case Categorization.Question it ->
                it.items().stream().map(item -> item.id()).toList();
            case Cloze.Question it -> it.blanks().stream().map(Cloze.Blank::id).toList();
            case Numeric.Question _,
                    Estimate.Question _,
                    WritePath.Question _,
                    Pushdown.Question _,
                    Sql.Question _,
                    Architecture.Question _,
                    FreeText.Question _,
                    Unsupported _ -> List.of();
        };
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }
}
