package io.datadriven.grading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The share of items with their right partner; where the author says so, a wrong pair takes away what a right one gives. */
final class MatchingGrader implements Grader<Matching, Matching.Answer> {

    @Override
    public Verdict grade(Matching task, Matching.Answer answer) {
        var faults = faults(task, answer.pairs());
        if (!faults.isEmpty()) {
            return new Invalid(faults);
        }
        var key = task.solution();
        var right = (int) answer.pairs().stream()
                .filter(it -> key.of(it).partner().equals(it.right()))
                .count();
        var wrong = answer.pairs().size() - right;
        var credit = key.wrongPairsSubtract() ? right - wrong : right;
        var remarks = answer.pairs().stream().map(it -> remark(it, key.of(it))).toList();
        return Grade.of(Check.whole(
                "pairs",
                Grade.share(credit, key.keys().size()),
                message(task, right, wrong),
                new Evidence.Remarks(remarks)));
    }

    private static List<Invalid.Fault> faults(Matching task, List<Matching.Pair> pairs) {
        var partners = task.question().right().stream().map(Matching.Item::id).toList();
        var faults = new ArrayList<Invalid.Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var pointer = "/pairs/" + i;
            if (!task.solution().keys().containsKey(pair.left())) {
                faults.add(new Invalid.Fault(
                        pointer + "/left",
                        "unknown_item",
                        "There is no item '%s' on the left.".formatted(Quoted.cut(pair.left()))));
            } else if (!seen.add(pair.left())) {
                faults.add(new Invalid.Fault(
                        pointer + "/left", "repeated_item", "'%s' is given two partners.".formatted(pair.left())));
            }
            if (!partners.contains(pair.right())) {
                faults.add(new Invalid.Fault(
                        pointer + "/right",
                        "unknown_item",
                        "There is no item '%s' on the right.".formatted(Quoted.cut(pair.right()))));
            }
        }
        if (pairs.isEmpty()) {
            faults.add(new Invalid.Fault("/pairs", "empty", "Make at least one pair."));
        }
        return faults;
    }

    private static Evidence.Remark remark(Matching.Pair pair, Matching.Key key) {
        return key.partner().equals(pair.right())
                ? new Evidence.Remark(pair.left(), true, null)
                : new Evidence.Remark(pair.left(), false, key.mistakes().getOrDefault(pair.right(), key.feedback()));
    }

    private static String message(Matching task, int right, int wrong) {
        var items = task.solution().keys().size();
        if (right == items) {
            return "All %d pairs are right.".formatted(items);
        }
        var open = items - right - wrong;
        return "%d of %d pairs are right, %d wrong%s%s."
                .formatted(
                        right,
                        items,
                        wrong,
                        open == 0 ? "" : ", %d not given".formatted(open),
                        task.solution().wrongPairsSubtract() && wrong > 0
                                ? "; each wrong pair takes away what a right one gives"
                                : "");
    }
}
