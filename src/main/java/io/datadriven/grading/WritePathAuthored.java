package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.simulation.FailureMode;
import io.datadriven.simulation.Guarantee;
import io.datadriven.simulation.LogEvent;
import io.datadriven.simulation.RowMeaning;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.WriteFault;
import io.datadriven.simulation.WriteWorkload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A write path as its author writes it.
 *
 * @param choices the options that are offered, by decision; what the model has beyond them is settled
 * @param model the design that holds all requirements, or with {@code failures} the design that is given
 * @param failures the failures that are asked about; their presence makes it a prediction
 */
record WritePathAuthored(
        String meaning,
        List<Event> events,
        List<String> faults,
        @Nullable Integer retryAfterMinutes,
        @Nullable Integer duplicateAfterMinutes,
        @Nullable Map<String, List<String>> choices,
        Map<String, String> model,
        @Nullable List<Holds> requirements,
        WriteRequirement.@Nullable Writes writes,
        WriteRequirement.@Nullable Remembers remembers,
        @Nullable List<String> failures) {

    private static final int USUAL_DELAY = 60;
    private static final String CALM = "calm";
    private static final String TOGETHER = "together";

    record Event(
            String id,
            String key,
            int version,
            Instant changedAt,
            @Nullable LocalDate day,
            @Nullable Instant arrivesAt,
            String reads,
            boolean deletes) {

        LogEvent event() {
            return new LogEvent(
                    id,
                    key,
                    version,
                    changedAt,
                    day == null ? changedAt.atOffset(ZoneOffset.UTC).toLocalDate() : day,
                    arrivesAt == null ? changedAt : arrivesAt,
                    reads,
                    deletes);
        }
    }

    record Holds(String under, String guarantee, int weight) {}

    WritePath task() {
        var workload = new WriteWorkload(
                events.stream().map(Event::event).toList(),
                WriteDecision.constant(RowMeaning.class, meaning),
                requireNonNullElse(retryAfterMinutes, USUAL_DELAY),
                requireNonNullElse(duplicateAfterMinutes, USUAL_DELAY));
        var possible = EnumSet.noneOf(WriteFault.class);
        faults.forEach(it -> possible.add(WriteDecision.constant(WriteFault.class, it)));
        var offered = offered();
        var given = given(offered);
        var asked = requireNonNullElse(failures, List.<String>of()).stream()
                .map(it -> WriteDecision.constant(FailureMode.class, it))
                .toList();
        var solution = new WritePath.Solution(
                workload,
                possible,
                offered,
                offered.design(WriteChoices.chosen(given)),
                given,
                required(possible),
                asked);
        if (asked.isEmpty() == solution.requirements().isEmpty()) {
            throw new IllegalArgumentException("A write path has either requirements or failures.");
        }
        return new WritePath(WritePathWords.question(solution), solution);
    }

    private WriteChoices offered() {
        var offered = new EnumMap<WriteDecision, List<String>>(WriteDecision.class);
        model.forEach((id, word) -> offered.put(decision(id), List.of(word)));
        requireNonNullElse(choices, Map.<String, List<String>>of())
                .forEach((id, words) -> offered.put(decision(id), List.copyOf(words)));
        // Each word is one that the decision knows.
        offered.forEach(WriteDecision::offered);
        return new WriteChoices(offered);
    }

    private List<WritePath.Choice> given(WriteChoices offered) {
        var given = model.entrySet().stream()
                .map(it -> new WritePath.Choice(it.getKey(), it.getValue()))
                .toList();
        offered.faults(given).stream().findFirst().ifPresent(it -> {
            throw new IllegalArgumentException("The model cannot be graded. " + it.detail());
        });
        return given;
    }

    private static WriteDecision decision(String id) {
        return WriteDecision.called(id)
                .orElseThrow(() -> new IllegalArgumentException(Sentence.of("There is no decision '%s'.", id)));
    }

    private List<WriteRequirement> required(Set<WriteFault> possible) {
        var required = new ArrayList<WriteRequirement>();
        requireNonNullElse(requirements, List.<Holds>of()).forEach(it -> {
            var under =
                    switch (it.under()) {
                        case CALM -> EnumSet.noneOf(WriteFault.class);
                        case TOGETHER -> EnumSet.copyOf(possible);
                        case String fault -> EnumSet.of(WriteDecision.constant(WriteFault.class, fault));
                    };
            if (!possible.containsAll(under)) {
                throw new IllegalArgumentException(Sentence.of("'%s' is none of the faults.", it.under()));
            }
            required.add(new WriteRequirement.Holds(
                    it.under(), under, WriteDecision.constant(Guarantee.class, it.guarantee()), it.weight()));
        });
        if (writes != null) {
            required.add(writes);
        }
        if (remembers != null) {
            required.add(remembers);
        }
        Ids.checkUnique(required.stream().map(WriteRequirement::id));
        return List.copyOf(required);
    }
}
