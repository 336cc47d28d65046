package io.datadriven.grading;

import io.datadriven.simulation.FailureMode;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.WriteDesign;
import io.datadriven.simulation.WriteExploration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Tries every fault on a write design, and holds what comes out against what was required or foretold. */
final class WritePathGrader implements Grader<WritePath, WritePath.Answer> {

    static WriteExploration explore(WritePath task, WriteDesign design) {
        return WriteExploration.of(
                task.solution().workload(), design, task.solution().faults());
    }

    @Override
    public Verdict grade(WritePath task, WritePath.Answer answer) {
        var faults = task.asksForDesign() ? designFaults(task, answer) : failureFaults(task, answer);
        if (!faults.isEmpty()) {
            return new Invalid(faults);
        }
        return task.asksForDesign() ? design(task, answer) : prediction(task, answer);
    }

    private static List<Invalid.Fault> designFaults(WritePath task, WritePath.Answer answer) {
        if (answer.failures() != null) {
            return List.of(
                    new Invalid.Fault("/failures", "not_asked", "This challenge asks for a design: send 'choices'."));
        }
        if (answer.choices() == null) {
            return List.of(new Invalid.Fault("/kind", "empty", "Send your design as 'choices'."));
        }
        return task.solution().choices().faults(answer.choices());
    }

    private static List<Invalid.Fault> failureFaults(WritePath task, WritePath.Answer answer) {
        if (answer.choices() != null) {
            return List.of(new Invalid.Fault(
                    "/choices", "not_asked", "The design is given here: send the 'failures' that it can have."));
        }
        if (answer.failures() == null) {
            return List.of(new Invalid.Fault("/kind", "empty", "Send 'failures', an empty list if you see none."));
        }
        var known = task.solution().failures().stream().map(WriteDecision::word).toList();
        var faults = new ArrayList<Invalid.Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < answer.failures().size(); i++) {
            var given = answer.failures().get(i);
            if (!known.contains(given)) {
                faults.add(Choices.unknown("/failures/" + i, given));
            } else if (!seen.add(given)) {
                faults.add(new Invalid.Fault(
                        "/failures/" + i, "repeated_option", Sentence.of("'%s' is named twice.", given)));
            }
        }
        return faults;
    }

    private static Grade design(WritePath task, WritePath.Answer answer) {
        var design = task.solution().choices().design(WriteChoices.chosen(answer.chosen()));
        var exploration = explore(task, design);
        var required = task.solution().requirements();
        var shares = new Shares(required.stream().map(WriteRequirement::weight).toList());
        var checks = new ArrayList<Check>();
        for (int i = 0; i < required.size(); i++) {
            var weight = shares.of(i);
            checks.add(
                    switch (required.get(i)) {
                        case WriteRequirement.Holds it -> holds(task, design, exploration, it, weight);
                        case WriteRequirement.Writes it ->
                            limit(it, weight, it.mb(design), it.limitMb(), "A batch writes %,d MB; %,d are allowed.");
                        case WriteRequirement.Remembers it ->
                            limit(it, weight, it.mb(design), it.limitMb(), "The memory takes %,d MB; %,d are allowed.");
                    });
        }
        return Grade.of(checks.toArray(Check[]::new));
    }

    private static Check holds(
            WritePath task,
            WriteDesign design,
            WriteExploration exploration,
            WriteRequirement.Holds required,
            double weight) {
        return exploration
                .shortest(required.guarantee(), required.faults())
                .map(it -> new WriteStory(task.solution().workload(), design, it))
                .map(it -> new Check(required.id(), weight, 0, it.line(), it.evidence()))
                .orElseGet(
                        () -> new Check(required.id(), weight, 1, Sentence.of("It holds. %s", required.text()), null));
    }

    private static Check limit(WriteRequirement required, double weight, long used, int allowed, String message) {
        return new Check(
                required.id(),
                weight,
                used <= allowed ? 1 : 0,
                Sentence.of(message, used, allowed),
                new Evidence.Reading(BigDecimal.valueOf(used), "MB"));
    }

    private static Grade prediction(WritePath task, WritePath.Answer answer) {
        var exploration = explore(task, task.solution().design());
        var asked = task.solution().failures();
        var shares = new Shares(asked.stream().map(_ -> 1).toList());
        var checks = new ArrayList<Check>();
        for (int i = 0; i < asked.size(); i++) {
            checks.add(foretold(task, exploration, asked.get(i), answer.ticked(), shares.of(i)));
        }
        return Grade.of(checks.toArray(Check[]::new));
    }

    private static Check foretold(
            WritePath task, WriteExploration exploration, FailureMode mode, List<String> ticked, double weight) {
        var id = WriteDecision.word(mode);
        var foretold = ticked.contains(id);
        return exploration
                .shortest(mode, task.solution().faults())
                .map(it -> new WriteStory(
                        task.solution().workload(), task.solution().design(), it))
                .map(it -> new Check(
                        id,
                        weight,
                        foretold ? 1 : 0,
                        Sentence.of(
                                "'%s' can happen%s. %s", id, foretold ? "" : ", and you did not name it", it.line()),
                        it.evidence()))
                .orElseGet(() -> new Check(
                        id,
                        weight,
                        foretold ? 0 : 1,
                        Sentence.of(
                                "'%s' cannot happen: none of the %,d traces with up to two faults ends like that.",
                                id, exploration.traces()),
                        null));
    }
}
