package io.datadriven.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The designs that differ from the model in one decision, those that miss nothing else. */
final class WriteNeighbours {

    private WriteNeighbours() {}

    /** At least one. */
    static List<WritePath.Answer> of(WritePath task) {
        var model = task.solution().model();
        var neighbours = new ArrayList<WritePath.Answer>();
        for (var choice : model) {
            var others = task.solution()
                    .choices()
                    .offered(WriteDecision.called(choice.decision()).orElseThrow());
            others.stream()
                    .filter(it -> !it.equals(choice.option()))
                    .map(it -> changed(model, new WritePath.Choice(choice.decision(), it)))
                    .filter(it -> task.solution().choices().faults(it).isEmpty())
                    .forEach(it -> neighbours.add(new WritePath.Answer(it, null)));
        }
        if (neighbours.isEmpty()) {
            throw new IllegalArgumentException("There must be a design beside the model that can be graded.");
        }
        return neighbours;
    }

    private static List<WritePath.Choice> changed(List<WritePath.Choice> model, WritePath.Choice by) {
        return Stream.concat(model.stream().filter(it -> !it.decision().equals(by.decision())), Stream.of(by))
                .collect(Collectors.toList());
    }
}
