package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.WriteDesign;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be decided about a write, and the design that follows from what was.
 *
 * @param offered the ids of the options of each decision; one alone is taken without being asked for
 */
record WriteChoices(Map<WriteDecision, List<String>> offered) {

    /** The design, with decisions that it does not need at the first option that is offered. */
    WriteDesign design(Map<WriteDecision, String> chosen) {
        return new WriteDesign(
                WriteDecision.constant(WriteDesign.Write.class, word(chosen, WriteDecision.WRITE)),
                WriteDecision.constant(WriteDesign.Match.class, word(chosen, WriteDecision.MATCH)),
                WriteDecision.constant(WriteDesign.Update.class, word(chosen, WriteDecision.UPDATE)),
                WriteDecision.constant(WriteDesign.Slice.class, word(chosen, WriteDecision.SLICE)),
                WriteDecision.constant(WriteDesign.Stage.class, word(chosen, WriteDecision.STAGE)),
                Integer.parseInt(word(chosen, WriteDecision.WINDOW)),
                WriteDecision.constant(WriteDesign.Remembered.class, word(chosen, WriteDecision.REMEMBERED)),
                WriteDecision.constant(WriteDesign.Offset.class, word(chosen, WriteDecision.OFFSET)),
                WriteDecision.constant(WriteDesign.Deletes.class, word(chosen, WriteDecision.DELETES)));
    }

    /** What is wrong with the choices of a learner. */
    List<Invalid.Fault> faults(List<WritePath.Choice> choices) {
        var faults = new ArrayList<Invalid.Fault>();
        var chosen = new EnumMap<WriteDecision, String>(WriteDecision.class);
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var at = "/choices/" + i;
            var decision = WriteDecision.called(choice.decision()).filter(offered::containsKey);
            if (decision.isEmpty()) {
                faults.add(new Invalid.Fault(
                        at + "/decision",
                        "unknown_decision",
                        Sentence.of("There is no decision '%s'.", Quoted.cut(choice.decision()))));
            } else if (!offered(decision.get()).contains(choice.option())) {
                faults.add(new Invalid.Fault(
                        at + "/option",
                        "unknown_option",
                        Sentence.of(
                                "'%s' cannot be chosen for '%s'. Choose one of: %s.",
                                Quoted.cut(choice.option()),
                                decision.get().id,
                                String.join(", ", offered(decision.get())))));
            } else if (chosen.put(decision.get(), choice.option()) != null) {
                faults.add(new Invalid.Fault(
                        at + "/decision",
                        "repeated_decision",
                        Sentence.of("'%s' is decided twice.", decision.get().id)));
            }
        }
        return faults.isEmpty() ? missing(chosen) : faults;
    }

    /** The choices by decision. They must be without {@link #faults}. */
    static Map<WriteDecision, String> chosen(List<WritePath.Choice> choices) {
        var chosen = new EnumMap<WriteDecision, String>(WriteDecision.class);
        choices.forEach(it -> chosen.put(WriteDecision.called(it.decision()).orElseThrow(), it.option()));
        return chosen;
    }

    List<String> offered(WriteDecision decision) {
        return offered.getOrDefault(
                decision, decision.offered(List.of()).stream().map(Option::id).toList());
    }

    private List<Invalid.Fault> missing(Map<WriteDecision, String> chosen) {
        return needed(chosen).stream()
                .filter(it -> !chosen.containsKey(it) && offered(it).size() > 1)
                .map(it -> new Invalid.Fault(
                        "/choices", "missing_decision", Sentence.of("Decide '%s' as well: %s", it.id, it.question)))
                .toList();
    }

    private Set<WriteDecision> needed(Map<WriteDecision, String> chosen) {
        var needed = EnumSet.copyOf(offered.keySet());
        needed.removeAll(
                Set.of(WriteDecision.MATCH, WriteDecision.UPDATE, WriteDecision.SLICE, WriteDecision.REMEMBERED));
        switch (WriteDecision.constant(WriteDesign.Write.class, word(chosen, WriteDecision.WRITE))) {
            case APPEND -> {}
            case MERGE -> {
                needed.add(WriteDecision.MATCH);
                needed.add(WriteDecision.UPDATE);
            }
            case OVERWRITE -> needed.add(WriteDecision.SLICE);
        }
        if (!word(chosen, WriteDecision.WINDOW).equals("0")) {
            needed.add(WriteDecision.REMEMBERED);
        }
        needed.retainAll(offered.keySet());
        return needed;
    }

    private String word(Map<WriteDecision, String> chosen, WriteDecision decision) {
        return chosen.getOrDefault(decision, offered(decision).getFirst());
    }
}
