package io.datadriven.grading;

import static java.util.Objects.requireNonNull;

import io.datadriven.simulation.LaidOutTable;
import io.datadriven.simulation.ScanCount;
import io.datadriven.simulation.ScanQuery;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.TableScan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;

/** Counts what queries read of a table, and holds that against a prediction or against what a layout has to keep. */
final class PushdownGrader implements Grader<Pushdown, Pushdown.Answer> {

    @Override
    public Verdict grade(Pushdown task, Pushdown.Answer answer) {
        var prediction = task.solution().prediction();
        var faults = prediction == null ? layoutFaults(task, answer) : countFaults(prediction, answer);
        if (!faults.isEmpty()) {
            return new Invalid(faults);
        }
        return prediction == null ? layout(task, answer) : prediction(prediction, answer);
    }

    private static List<Invalid.Fault> layoutFaults(Pushdown task, Pushdown.Answer answer) {
        if (answer.counts() != null) {
            return List.of(
                    new Invalid.Fault("/counts", "not_asked", "This challenge asks for a layout: send 'choices'."));
        }
        if (answer.choices() == null) {
            return List.of(new Invalid.Fault("/kind", "empty", "Send your layout as 'choices'."));
        }
        return task.solution().choices().faults(answer.choices());
    }

    private static List<Invalid.Fault> countFaults(PushdownPrediction prediction, Pushdown.Answer answer) {
        if (answer.choices() != null) {
            return List.of(new Invalid.Fault(
                    "/choices", "not_asked", "The layout is given here: send what you count as 'counts'."));
        }
        if (answer.counts() == null) {
            return List.of(new Invalid.Fault("/kind", "empty", "Send what you count as 'counts'."));
        }
        var faults = new ArrayList<Invalid.Fault>();
        var counted = new EnumMap<PushdownMeasure, BigDecimal>(PushdownMeasure.class);
        for (int i = 0; i < answer.counts().size(); i++) {
            var at = "/counts/" + i;
            var count = answer.counts().get(i);
            var measure = PushdownMeasure.called(count.measure()).filter(prediction.asked()::contains);
            if (measure.isEmpty()) {
                faults.add(new Invalid.Fault(
                        at + "/measure",
                        "unknown_measure",
                        Sentence.of("'%s' is not asked for here.", Quoted.cut(count.measure()))));
            } else if (count.value().signum() < 0
                    || count.value().stripTrailingZeros().scale() > 0) {
                faults.add(new Invalid.Fault(
                        at + "/value",
                        "no_count",
                        Sentence.of(
                                "A number of %s is whole, and not negative.",
                                measure.get().many())));
            } else if (counted.put(measure.get(), count.value()) != null) {
                faults.add(new Invalid.Fault(
                        at + "/measure", "repeated_measure", Sentence.of("'%s' is counted twice.", measure.get().id)));
            }
        }
        prediction.asked().stream()
                .filter(it -> faults.isEmpty() && !counted.containsKey(it))
                .map(it -> new Invalid.Fault(
                        "/counts", "missing_measure", Sentence.of("Count '%s' as well: %s", it.id, it.question)))
                .toList()
                .forEach(faults::add);
        return faults;
    }

    private static Grade prediction(PushdownPrediction prediction, Pushdown.Answer answer) {
        var asked = prediction.asked();
        var counted = answer.counted();
        var right = asked.stream()
                .filter(it -> prediction.isRight(it, requireNonNull(counted.get(it))))
                .toList();
        // With something left to be found, the way to it is not shown.
        var evidence = right.equals(asked)
                ? PushdownFunnel.of(null, prediction.right())
                : PushdownFunnel.of(prediction.right(), right);
        var shares = new Shares(asked.stream().map(_ -> 1).toList());
        var checks = new ArrayList<Check>();
        for (int i = 0; i < asked.size(); i++) {
            var measure = asked.get(i);
            var level = measure.of(prediction.right());
            checks.add(
                    right.contains(measure)
                            ? new Check(
                                    measure.check,
                                    shares.of(i),
                                    1,
                                    Sentence.of("Right: %s of %,d.", measure.amount(level.left()), level.total()),
                                    evidence)
                            : new Check(
                                    measure.check,
                                    shares.of(i),
                                    0,
                                    prediction.feedback(measure, requireNonNull(counted.get(measure))),
                                    null));
        }
        return Grade.of(checks.toArray(Check[]::new));
    }

    private static Grade layout(Pushdown task, Pushdown.Answer answer) {
        var solution = task.solution();
        var laidOut = new LaidOutTable(
                solution.table().table(),
                solution.choices().layout(answer.chosen()).layout(solution.table()));
        var counts = new HashMap<ScanQuery, ScanCount>();
        var required = solution.requirements();
        var shares =
                new Shares(required.stream().map(PushdownRequirement::weight).toList());
        var checks = new ArrayList<Check>();
        for (int i = 0; i < required.size(); i++) {
            var query = solution.query(required.get(i));
            var count = counts.computeIfAbsent(query, it -> new TableScan(laidOut, it).count());
            checks.add(kept(laidOut, required.get(i), query, count, shares.of(i)));
        }
        return Grade.of(checks.toArray(Check[]::new));
    }

    private static Check kept(
            LaidOutTable laidOut, PushdownRequirement required, ScanQuery query, ScanCount count, double weight) {
        var level = required.measure().of(count);
        var amount = required.query() == null ? level.total() : level.left();
        var reason = new PushdownReason(laidOut);
        var message = amount <= required.atMost()
                ? required.sentence(amount)
                : Sentence.of(
                        "%s %s",
                        required.sentence(amount),
                        required.query() == null
                                ? reason.ofTable(count.bytes(), amount)
                                : reason.ofScan(required.measure(), query, count));
        return new Check(
                required.id(),
                weight,
                amount <= required.atMost() ? 1 : 0,
                message,
                required.query() == null ? PushdownFunnel.whole(count) : PushdownFunnel.of(required.query(), count));
    }
}
