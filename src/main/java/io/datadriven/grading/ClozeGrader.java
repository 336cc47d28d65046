package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The share of blanks that are filled rightly, with what the author says about each that is not. */
final class ClozeGrader implements Grader<Cloze, Cloze.Answer> {

    @Override
    public Verdict grade(Cloze task, Cloze.Answer answer) {
        var faults = faults(task, answer.blanks());
        if (!faults.isEmpty()) {
            return new Invalid(faults);
        }
        var remarks = answer.blanks().stream().map(it -> remark(task, it)).toList();
        var blanks = task.solution().keys().size();
        var right = (int) remarks.stream().filter(Evidence.Remark::right).count();
        return Grade.of(Check.whole(
                "blanks",
                Grade.share(right, blanks),
                message(right, remarks.size(), blanks),
                new Evidence.Remarks(remarks)));
    }

    private static List<Invalid.Fault> faults(Cloze task, List<Cloze.Filling> given) {
        var faults = new ArrayList<Invalid.Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < given.size(); i++) {
            var filling = given.get(i);
            var key = task.solution().keys().get(filling.blank());
            var at = "/blanks/" + i;
            if (key == null) {
                faults.add(new Invalid.Fault(
                        at + "/blank",
                        "unknown_blank",
                        Sentence.of("There is no blank '%s'.", Quoted.cut(filling.blank()))));
            } else if (!seen.add(filling.blank())) {
                faults.add(new Invalid.Fault(
                        at + "/blank", "repeated_blank", Sentence.of("'%s' is filled in twice.", filling.blank())));
            } else if (key.isChoice() && !key.feedback().containsKey(filling.value())) {
                faults.add(Choices.unknown(at + "/value", filling.value()));
            }
        }
        if (given.isEmpty()) {
            faults.add(new Invalid.Fault("/blanks", "empty", "Fill in at least one blank."));
        }
        return faults;
    }

    private static Evidence.Remark remark(Cloze task, Cloze.Filling filling) {
        var key = task.solution().of(filling.blank());
        return new Evidence.Remark(
                filling.blank(),
                key.isRight(filling.value()),
                key.feedbackOn(filling.value()).orElse(null));
    }

    private static String message(int right, int given, int blanks) {
        if (right == blanks) {
            return blanks == 1 ? "The blank is right." : Sentence.of("All %d blanks are right.", blanks);
        }
        var open = blanks - given;
        return Sentence.of(
                "%d of %d blanks are right%s.", right, blanks, open == 0 ? "" : Sentence.of(", %d left open", open));
    }
}
