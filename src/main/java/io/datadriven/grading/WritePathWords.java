package io.datadriven.grading;

import io.datadriven.simulation.FailureMode;
import io.datadriven.simulation.LogEvent;
import io.datadriven.simulation.RowMeaning;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.WriteFault;
import java.util.List;

/** What a learner is shown of a write path. */
final class WritePathWords {

    private WritePathWords() {}

    static WritePath.Question question(WritePath.Solution solution) {
        var given = !solution.failures().isEmpty();
        return new WritePath.Question(
                meaning(solution.workload().meaning()),
                solution.workload().events().stream().map(WritePathWords::shown).toList(),
                solution.faults().stream().map(it -> fault(it, solution)).toList(),
                given ? List.of() : decisions(solution.choices()),
                given ? decisions(solution.choices()) : List.of(),
                solution.requirements().stream()
                        .map(it -> new Option(it.id(), it.text()))
                        .toList(),
                solution.failures().stream()
                        .map(it -> new Option(WriteDecision.word(it), failure(it)))
                        .toList());
    }

    private static String meaning(RowMeaning meaning) {
        return switch (meaning) {
            case LATEST_PER_KEY -> "One row per key, with its newest version, and none where that deletes.";
            case EACH_EVENT_ONCE -> "One row per event, however often it was delivered.";
        };
    }

    private static WritePath.Event shown(LogEvent it) {
        return new WritePath.Event(
                it.id(), it.key(), it.version(), it.changedAt(), it.day(), it.arrivesAt(), it.value(), it.deletes());
    }

    private static Option fault(WriteFault fault, WritePath.Solution solution) {
        var text =
                switch (fault) {
                    case RETRY ->
                        Sentence.of(
                                "A batch that has committed is run again on the same input, up to %s later.",
                                time(solution.workload().retryAfterMinutes()));
                    case DUPLICATE ->
                        Sentence.of(
                                "An event is delivered twice, the second time up to %s later.",
                                time(solution.workload().duplicateAfterMinutes()));
                    case REORDER -> "An event reaches the log after one that it should have preceded.";
                    case CRASH ->
                        "The consumer dies, before its write and its offset commit or between the two, and starts again at the committed offset.";
                };
        return new Option(WriteDecision.word(fault), text);
    }

    /** From two hours on, in hours where they are whole. */
    static String time(int minutes) {
        return minutes >= 120 && minutes % 60 == 0
                ? Sentence.of("%d hours", minutes / 60)
                : Sentence.of("%d %s", minutes, minutes == 1 ? "minute" : "minutes");
    }

    private static List<WritePath.Decision> decisions(WriteChoices choices) {
        return choices.offered().entrySet().stream()
                .map(it -> new WritePath.Decision(
                        it.getKey().id, it.getKey().question, it.getKey().offered(it.getValue())))
                .toList();
    }

    static String failure(FailureMode mode) {
        return switch (mode) {
            case LOST_ROW -> "A row is missing, because its event was never written or another row took its place.";
            case LOST_UPDATE -> "A row shows an older state, because the newer one was never written.";
            case LOST_DELETE -> "A row is there that should be gone, because its deletion never took effect.";
            case WIPED_PARTITION -> "A row was written, and an overwrite has taken it away.";
            case REFUSED_BATCH -> "The table refuses a batch, on every further try.";
            case DUPLICATED_ROW -> "A row is there more often than once.";
            case STALE_OVERWRITE -> "The newer state was there, and an older one has replaced it.";
            case RESURRECTED_DELETE -> "A row was deleted, and is back.";
        };
    }
}
