package io.datadriven.grading;

import io.datadriven.simulation.Sentence;

/** Counts right and wrong picks, shows the sum, and says about each pick what its author says. */
final class MultipleChoiceGrader implements Grader<MultipleChoice, MultipleChoice.Answer> {

    @Override
    public Verdict grade(MultipleChoice task, MultipleChoice.Answer answer) {
        var choices = task.solution().choices();
        var faults = choices.faults(answer.options());
        if (!faults.isEmpty()) {
            return new Invalid(faults);
        }
        if (answer.options().isEmpty()) {
            return Invalid.at("/options", "empty", "Pick at least one option.");
        }
        var right = (int)
                answer.options().stream().filter(choices.correct()::contains).count();
        var picks = new Scoring.Picks(
                right,
                answer.options().size() - right,
                choices.correct().size(),
                choices.feedback().size());
        var scoring = task.solution().scoring();
        var remarks = answer.options().stream().map(choices::remark).toList();
        return Grade.of(
                Check.whole("choice", scoring.score(picks), message(scoring, picks), new Evidence.Remarks(remarks)));
    }

    private static String message(Scoring scoring, Scoring.Picks picks) {
        var found = picks.right() == picks.correct()
                ? "You found every right option"
                : Sentence.of("You found %d of %d right options", picks.right(), picks.correct());
        var wrong =
                switch (picks.wrong()) {
                    case 0 -> "";
                    case 1 -> ", and picked 1 that is not right";
                    default -> Sentence.of(", and picked %d that are not right", picks.wrong());
                };
        return Sentence.of("%s%s: %s.", found, wrong, scoring.sum(picks));
    }
}
