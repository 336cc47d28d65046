package io.datadriven.grading;

import io.datadriven.simulation.LogEvent;
import io.datadriven.simulation.RowMeaning;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.WriteFailure;
import io.datadriven.simulation.WriteReplay;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a failure does to those who read the table. */
final class WriteEffect {

    private final RowMeaning meaning;
    private final WriteFailure failure;
    private final WriteReplay replay;

    WriteEffect(RowMeaning meaning, WriteFailure failure, WriteReplay replay) {
        this.meaning = meaning;
        this.failure = failure;
        this.replay = replay;
    }

    String sentence() {
        var about = failure.about();
        return switch (failure.mode()) {
            case LOST_ROW -> Sentence.of("%s is missing from the table.", subject());
            case LOST_UPDATE ->
                Sentence.of(
                        "%s was never written: consumers read %s instead of %s.", about.id(), seen(), quoted(about));
            case LOST_DELETE ->
                Sentence.of("The deletion %s took no effect: consumers still read %s.", about.id(), seen());
            case WIPED_PARTITION ->
                Sentence.of("The overwrite of its slice has taken %s away: %s.", about.id(), instead());
            case REFUSED_BATCH ->
                "Two staged rows would update one row of the table, so the MERGE is refused, now and on every further try.";
            case DUPLICATED_ROW ->
                Sentence.of(
                        "Consumers read %d rows of %s where there should be 1: %s.",
                        mine(replay.actual()).size(), subject(), seen());
            case STALE_OVERWRITE ->
                Sentence.of(
                        "The newer %s was there and is replaced: consumers read %s instead of %s.",
                        about.id(), seen(), quoted(about));
            case RESURRECTED_DELETE ->
                Sentence.of(
                        "%s had been deleted by %s and is back: consumers read %s.", about.key(), about.id(), seen());
        };
    }

    private String subject() {
        return switch (meaning) {
            case LATEST_PER_KEY -> failure.about().key();
            case EACH_EVENT_ONCE -> failure.about().id();
        };
    }

    private String instead() {
        return mine(replay.actual()).isEmpty()
                ? "consumers read nothing of it"
                : Sentence.of("consumers read %s", seen());
    }

    private String seen() {
        var mine = mine(replay.actual());
        return mine.isEmpty()
                ? "nothing"
                : mine.stream().map(WriteEffect::quoted).collect(Collectors.joining(" and "));
    }

    private List<LogEvent> mine(List<LogEvent> rows) {
        var about = failure.about();
        return rows.stream()
                .filter(it -> meaning == RowMeaning.LATEST_PER_KEY
                        ? it.key().equals(about.key())
                        : it.id().equals(about.id()))
                .toList();
    }

    private static String quoted(LogEvent event) {
        return "'" + event.value() + "'";
    }
}
