package io.datadriven.grading;

import io.datadriven.simulation.LogEvent;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.WriteDesign;
import io.datadriven.simulation.WriteFailure;
import io.datadriven.simulation.WriteHappening;
import io.datadriven.simulation.WriteReplay;
import io.datadriven.simulation.WriteWorkload;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells the shortest trace of a failure: in one line, and step by step. */
final class WriteStory {

    private final WriteReplay replay;
    private final WriteEffect effect;

    WriteStory(WriteWorkload workload, WriteDesign design, WriteFailure failure) {
        this.replay = WriteReplay.of(workload, design, failure.steps());
        this.effect = new WriteEffect(workload.meaning(), failure, replay);
    }

    String line() {
        var causes = IntStream.range(0, replay.happenings().size())
                .boxed()
                .flatMap(it -> cause(it).stream())
                .collect(Collectors.joining("; "));
        return Sentence.of("%s. %s", causes.isEmpty() ? calm() : capital(causes), effect.sentence());
    }

    Evidence.Trace evidence() {
        return new Evidence.Trace(
                replay.happenings().stream().map(WriteStory::step).toList(),
                rows(replay.expected()),
                rows(replay.actual()));
    }

    private Optional<String> cause(int index) {
        var it = replay.happenings().get(index);
        var events = names(it.events());
        var at = time(it.at());
        return switch (it.what()) {
            case DELIVERED, RECOGNISED -> Optional.empty();
            case RAN ->
                comesAgain(index) ? Optional.of(Sentence.of("the run of %s reads %s", at, events)) : Optional.empty();
            case DELIVERED_AGAIN -> Optional.of(Sentence.of("%s is delivered again at %s", events, at));
            case DELIVERED_LATE -> Optional.of(Sentence.of("%s is overtaken and arrives at %s", events, at));
            case CRASHED_BEFORE_BOTH -> Optional.of(Sentence.of("the run of %s dies at once", at));
            case CRASHED_AFTER_WRITE ->
                Optional.of(Sentence.of("the run of %s writes %s and dies before it commits its offset", at, events));
            case CRASHED_AFTER_OFFSET ->
                Optional.of(Sentence.of("the run of %s commits its offset and dies before it writes %s", at, events));
            case RAN_AGAIN -> Optional.of(Sentence.of("the batch of %s is run again at %s", events, at));
            case REFUSED -> Optional.of(Sentence.of("the run of %s brings %s", at, events));
        };
    }

    /** Whether a run reads what is in the log twice, or what a run before it has read. */
    private boolean comesAgain(int index) {
        var before = replay.happenings().subList(0, index);
        return before.stream()
                .filter(it -> switch (it.what()) {
                    case DELIVERED_AGAIN, DELIVERED_LATE, CRASHED_BEFORE_BOTH, CRASHED_AFTER_WRITE -> true;
                    case DELIVERED, RAN, CRASHED_AFTER_OFFSET, RAN_AGAIN, RECOGNISED, REFUSED -> false;
                })
                .anyMatch(it -> it.events().stream()
                        .anyMatch(replay.happenings().get(index).events()::contains));
    }

    /** Where nothing goes wrong but the design: how the events fell into batches. */
    private String calm() {
        var runs = replay.happenings().stream()
                .filter(it -> it.what() == WriteHappening.What.RAN)
                .map(it -> Sentence.of("%s at %s", names(it.events()), time(it.at())))
                .collect(Collectors.joining(", then "));
        return Sentence.of("No fault is needed: the consumer reads %s", runs);
    }

    private static Evidence.TraceStep step(WriteHappening it) {
        return new Evidence.TraceStep(
                it.at(),
                WriteDecision.word(it.what()),
                it.events().stream().map(LogEvent::id).toList(),
                rows(it.visible()));
    }

    private static List<Evidence.TraceRow> rows(List<LogEvent> rows) {
        return rows.stream()
                .map(it -> new Evidence.TraceRow(it.key(), it.id(), it.value()))
                .toList();
    }

    private static String names(List<LogEvent> events) {
        return events.stream().map(LogEvent::id).collect(Collectors.joining(" and "));
    }

    /** With the day where the trace goes over midnight. */
    private String time(Instant at) {
        var local = at.atOffset(ZoneOffset.UTC);
        var day = replay.happenings().stream()
                                .map(it -> it.at().truncatedTo(ChronoUnit.DAYS))
                                .distinct()
                                .count()
                        > 1
                ? local.toLocalDate() + " "
                : "";
        return Sentence.of("%s%02d:%02d", day, local.getHour(), local.getMinute());
    }

    /** Ids are left as they are. */
    private static String capital(String words) {
        return words.startsWith("the ") ? "T" + words.substring(1) : words;
    }
}
