package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Credit for the steps that stand right in relation to each other: of n steps, k of them in the longest right subsequence and d
 * distractors placed, {@code max(0, (k - 1 - d) / (n - 1))}. A single step is always in order with itself and earns nothing.
 */
final class OrderingGrader implements Grader<Ordering, Ordering.Answer> {

    @Override
    public Verdict grade(Ordering task, Ordering.Answer answer) {
        var faults = faults(task, answer.order());
        if (!faults.isEmpty()) {
            return new Invalid(faults);
        }
        var key = task.solution();
        var placed = answer.order().stream()
                .filter(step -> !key.distractors().containsKey(step))
                .toList();
        var right = key.precedence().longestRight(placed);
        var count = new Count(
                right.size(), placed.size(), key.order().size(), answer.order().size() - placed.size());
        var remarks = answer.order().stream()
                .map(step -> remark(step, key, placed, Set.copyOf(right)))
                .toList();
        return Grade.of(Check.whole("order", count.score(), count.message(), new Evidence.Remarks(remarks)));
    }

    private static List<Invalid.Fault> faults(Ordering task, List<String> order) {
        var key = task.solution();
        var faults = new ArrayList<Invalid.Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < order.size(); i++) {
            var step = order.get(i);
            if (!key.order().contains(step) && !key.distractors().containsKey(step)) {
                faults.add(new Invalid.Fault(
                        "/order/" + i,
                        "unknown_step",
                        Sentence.of("This challenge has no step '%s'.", Quoted.cut(step))));
            } else if (!seen.add(step)) {
                faults.add(
                        new Invalid.Fault("/order/" + i, "repeated_step", Sentence.of("'%s' is placed twice.", step)));
            }
        }
        if (faults.isEmpty() && order.isEmpty()) {
            faults.add(new Invalid.Fault("/order", "empty", "Place at least one step."));
        } else if (faults.isEmpty()
                && !task.question().leaveOut()
                && order.size() < key.order().size()) {
            var missing = key.order().size() - order.size();
            faults.add(new Invalid.Fault(
                    "/order",
                    "missing_steps",
                    Sentence.of("Place every step exactly once: %d still to place.", missing)));
        }
        return faults;
    }

    private static Evidence.Remark remark(String step, Ordering.Solution key, List<String> placed, Set<String> right) {
        var distractor = key.distractors().get(step);
        if (distractor != null) {
            return new Evidence.Remark(step, false, distractor);
        }
        return right.contains(step)
                ? new Evidence.Remark(step, true, null)
                : new Evidence.Remark(step, false, brokenRule(step, key, placed).orElse(null));
    }

    /** What the author says of the first rule that this step breaks. There may be none that names both steps. */
    private static Optional<String> brokenRule(String step, Ordering.Solution key, List<String> placed) {
        var at = placed.indexOf(step);
        return key.rules().stream()
                .filter(rule -> rule.first().equals(step)
                        ? placed.subList(0, at).contains(rule.then())
                        : rule.then().equals(step)
                                && placed.subList(at, placed.size()).contains(rule.first()))
                .map(Ordering.Rule::because)
                .findFirst();
    }

    /** Steps that stand right, steps placed that belong in, steps that belong in, and distractors placed. */
    private record Count(int right, int placed, int steps, int distractors) {

        double score() {
            return Grade.share(right - 1 - distractors, steps - 1);
        }

        String message() {
            if (right == steps && distractors == 0) {
                return Sentence.of("All %d steps stand right.", steps);
            }
            var message = new StringBuilder(
                    Sentence.of("%d of %d steps stand right in relation to each other", right, steps));
            if (placed < steps) {
                message.append("; ").append(counted(steps - placed, "is missing", "are missing"));
            }
            if (right < placed) {
                message.append("; ").append(counted(placed - right, "has to move", "have to move"));
            }
            if (distractors > 0) {
                message.append("; ").append(counted(distractors, "does not belong in", "do not belong in"));
            }
            return message.append('.').toString();
        }

        private static String counted(int count, String one, String many) {
            return count + " " + (count == 1 ? one : many);
        }
    }
}
