package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.ComponentType;
import io.datadriven.simulation.pipeline.Fault;
import io.datadriven.simulation.pipeline.Palette;
import io.datadriven.simulation.pipeline.Requirement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A design task as its author writes it.
 *
 * @param palette the kinds of nodes that may be placed; all of them unless said
 * @param starter a design to begin with
 * @param designs those that are known to hold everything, of different shapes; the first is the model
 */
record ArchitectureAuthored(
        DesignWorkload workload,
        String priceBook,
        @Nullable List<String> palette,
        List<DesignRequirement> requirements,
        @Nullable Design starter,
        List<Accepted> designs) {

    /**
     * A design that holds everything.
     *
     * @param givesUp what it is not good at
     */
    record Accepted(String title, String givesUp, Design design) {}

    Architecture task(PriceBooks books) {
        workload.faults().stream().findFirst().ifPresent(it -> {
            throw new IllegalArgumentException(it.detail());
        });
        var required = requirements.stream().map(DesignRequirement::requirement).toList();
        Ids.checkUnique(Stream.concat(required.stream().map(Requirement::id), Stream.of(ArchitectureGrader.CLAIMS)));
        required.forEach(this::checkConsumer);
        var kinds = requireNonNullElse(
                palette, Palette.COMPONENTS.stream().map(ComponentType::kind).toList());
        var faults = required.stream()
                .flatMap(it ->
                        it instanceof Requirement.Recovery recovery ? Stream.of(recovery.fault()) : Stream.<Fault>of())
                .distinct()
                .toList();
        var question = new Architecture.Question(
                workload,
                priceBook,
                kinds,
                required.stream().map(it -> new Option(it.id(), it.sentence())).toList(),
                faults.stream()
                        .map(it -> new Option(DesignFault.word(it), DesignFault.text(it)))
                        .toList(),
                starter);
        return new Architecture(
                question,
                new Architecture.Solution(
                        workload.workload(),
                        books.called(priceBook),
                        Set.copyOf(kinds),
                        required,
                        faults,
                        designs.stream().map(Accepted::design).toList()));
    }

    private void checkConsumer(Requirement requirement) {
        var asked =
                switch (requirement) {
                    case Requirement.Freshness it -> it.consumer();
                    case Requirement.Correctness it -> it.consumer();
                    case Requirement.Cost _,
                            Requirement.Headroom _,
                            Requirement.NotIdle _,
                            Requirement.Recovery _,
                            Requirement.Replayable _,
                            Requirement.Residency _,
                            Requirement.FileSize _ -> null;
                };
        if (asked != null
                && workload.consumers().stream().noneMatch(it -> it.id().equals(asked))) {
            throw new IllegalArgumentException(Sentence.of(
                    "The requirement '%s' asks for a consumer '%s' that there is not.", requirement.id(), asked));
        }
    }
}
