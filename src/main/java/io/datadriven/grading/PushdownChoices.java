package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What may be decided about a layout, and the layout that follows from what was.
 *
 * @param base what holds before a decision
 * @param patches what each option of each decision changes of it, by their ids
 */
record PushdownChoices(PushdownLayout base, Map<String, Map<String, PushdownLayout>> patches) {

    private static final int MOST_DESIGNS = 1_000;

    /** The layout after these choices. They must be without {@link #faults}. */
    PushdownLayout layout(List<Pushdown.Choice> choices) {
        var layout = base;
        for (var choice : choices) {
            layout = layout.with(patch(choice));
        }
        return layout;
    }

    /** What is wrong with the choices of a learner. */
    List<Invalid.Fault> faults(List<Pushdown.Choice> choices) {
        var faults = new ArrayList<Invalid.Fault>();
        var decided = new TreeSet<String>();
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var at = "/choices/" + i;
            var options = patches.get(choice.decision());
            if (options == null) {
                faults.add(new Invalid.Fault(
                        at + "/decision",
                        "unknown_decision",
                        Sentence.of("There is no decision '%s'.", Quoted.cut(choice.decision()))));
            } else if (!options.containsKey(choice.option())) {
                faults.add(new Invalid.Fault(
                        at + "/option",
                        "unknown_option",
                        Sentence.of(
                                "'%s' cannot be chosen for '%s'. Choose one of: %s.",
                                Quoted.cut(choice.option()), choice.decision(), String.join(", ", options.keySet()))));
            } else if (!decided.add(choice.decision())) {
                faults.add(new Invalid.Fault(
                        at + "/decision",
                        "repeated_decision",
                        Sentence.of("'%s' is decided twice.", choice.decision())));
            }
        }
        patches.keySet().stream()
                .filter(it -> faults.isEmpty() && !decided.contains(it))
                .map(it -> new Invalid.Fault("/choices", "missing_decision", Sentence.of("Decide '%s' as well.", it)))
                .toList()
                .forEach(faults::add);
        return faults.isEmpty() ? impossible(choices) : faults;
    }

    private List<Invalid.Fault> impossible(List<Pushdown.Choice> choices) {
        if (!layout(choices).isImpossible()) {
            return List.of();
        }
        var at = 0;
        for (int i = 0; i < choices.size(); i++) {
            // Where the partitions are given, the format is what does not fit.
            var fields = patch(choices.get(i)).fields();
            at = fields.contains("partitionBy") || fields.contains("format") ? i : at;
        }
        return List.of(new Invalid.Fault(
                "/choices/" + at + "/option",
                "impossible_layout",
                Sentence.of(
                        "'%s' does not go together with the rest: only Iceberg partitions by a transform of a column, and this table is %s.",
                        choices.get(at).option(),
                        WriteDecision.word(layout(choices).kind()))));
    }

    /** Finds what no learner should meet: decisions that contradict each other, options that never fit. */
    void check(PushdownTable table) {
        var decided = new HashMap<String, String>();
        patches.forEach((decision, options) -> {
            var fields = new TreeSet<String>();
            options.values().forEach(it -> fields.addAll(it.fields()));
            for (var field : fields) {
                var before = decided.put(field, decision);
                if (before != null) {
                    throw new IllegalArgumentException(
                            Sentence.of("'%s' and '%s' both decide '%s'.", before, decision, field));
                }
            }
        });
        var possible =
                designs().stream().filter(it -> !layout(it).isImpossible()).toList();
        possible.forEach(it -> layout(it).layout(table));
        patches.forEach((decision, options) -> options.keySet().forEach(option -> {
            if (possible.stream().noneMatch(it -> it.contains(new Pushdown.Choice(decision, option)))) {
                throw new IllegalArgumentException(Sentence.of(
                        "'%s' of '%s' makes no possible layout: only Iceberg partitions by a transform.",
                        option, decision));
            }
        }));
    }

    /** Every combination of the options. */
    List<List<Pushdown.Choice>> designs() {
        var designs = List.of(List.<Pushdown.Choice>of());
        for (var decision : patches.entrySet()) {
            var longer = new ArrayList<List<Pushdown.Choice>>();
            for (var design : designs) {
                for (var option : decision.getValue().keySet()) {
                    longer.add(with(design, new Pushdown.Choice(decision.getKey(), option)));
                }
            }
            if (longer.size() > MOST_DESIGNS) {
                throw new IllegalArgumentException(
                        Sentence.of("There are more than %,d combinations of the options.", MOST_DESIGNS));
            }
            designs = longer;
        }
        return designs;
    }

    /** Those of {@link #designs} that can be graded and differ from this one in one decision. */
    List<List<Pushdown.Choice>> neighbours(List<Pushdown.Choice> of) {
        var neighbours = new ArrayList<List<Pushdown.Choice>>();
        for (var choice : of) {
            for (var option : patches.getOrDefault(choice.decision(), Map.of()).keySet()) {
                if (!option.equals(choice.option())) {
                    var others = of.stream().filter(it -> !it.equals(choice)).toList();
                    neighbours.add(with(others, new Pushdown.Choice(choice.decision(), option)));
                }
            }
        }
        neighbours.removeIf(it -> layout(it).isImpossible());
        return neighbours;
    }

    private PushdownLayout patch(Pushdown.Choice choice) {
        var patch = patches.getOrDefault(choice.decision(), Map.of()).get(choice.option());
        if (patch == null) {
            throw new IllegalArgumentException(Sentence.of("'%s' is no option.", choice.option()));
        }
        return patch;
    }

    private static List<Pushdown.Choice> with(List<Pushdown.Choice> design, Pushdown.Choice another) {
        var more = new ArrayList<>(design);
        more.add(another);
        return List.copyOf(more);
    }
}
