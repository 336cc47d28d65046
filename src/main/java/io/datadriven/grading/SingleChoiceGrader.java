package io.datadriven.grading;

import java.util.List;
import java.util.Objects;

/** One or nothing, with what the author says about the very option. */
final class SingleChoiceGrader implements Grader<SingleChoice, SingleChoice.Answer> {

    @Override
    public Verdict grade(SingleChoice task, SingleChoice.Answer answer) {
        var feedback = task.solution().feedback().get(answer.option());
        if (feedback == null) {
            return new Invalid(List.of(Choices.unknown("/option", Objects.toString(answer.option()))));
        }
        var right = task.solution().correct().contains(answer.option());
        var remark = new Evidence.Remark(answer.option(), right, null);
        return Grade.of(Check.whole("choice", right ? 1 : 0, feedback, new Evidence.Remarks(List.of(remark))));
    }
}
