package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What there is to decide about a write, with all that can be chosen. */
enum WriteDecision {
    WRITE(
            "write",
            "What happens to the rows that are there?",
            option("append", "`INSERT`: the rows are added."),
            option("merge", "`MERGE`: rows that match are updated, the others are inserted."),
            option("overwrite", "`INSERT OVERWRITE`: a slice of the table is replaced by the rows.")),
    MATCH(
            "match",
            "What does the MERGE match on?",
            option("key", "The business key."),
            option("key_and_day", "The business key and the partition of the incoming row."),
            option("event_id", "The id of the event."),
            option("load_id", "A surrogate key that each load draws anew.")),
    UPDATE(
            "update",
            "When does the MERGE replace a row that matches?",
            option("always", "Always."),
            option("newer_time", "When the incoming `changedAt` is later."),
            option("newer_or_equal_time", "When the incoming `changedAt` is later or the same."),
            option("newer_version", "When the incoming `version` is higher."),
            option("never", "Never: it only inserts.")),
    SLICE(
            "slice",
            "What does the overwrite replace?",
            option("event_day", "The days that occur in the batch, with what is in the batch."),
            option("event_day_rebuilt", "The days that occur in the batch, with everything that the log has for them."),
            option("processing_day", "The partition of the day on which the batch runs, with what is in the batch."),
            option("batch", "The rows that this batch, known by its first offset, has written before.")),
    STAGE(
            "stage",
            "What is a batch reduced to before it is written?",
            option("as_read", "Nothing: it is written as it was read."),
            option("distinct_events", "One row per event id."),
            option("last_per_key", "One row per key, the one that was read last."),
            option("newest_per_key", "One row per key, the one with the highest `version`.")),
    WINDOW("windowMinutes", "For how long are events remembered, to drop them when they come again?"),
    REMEMBERED(
            "remembered",
            "What does that memory hold?",
            option("event_id", "Event ids."),
            option("key", "Business keys.")),
    OFFSET(
            "offset",
            "When is the offset in the log committed?",
            option("before_write", "Before the write."),
            option("after_write", "After the write."),
            option("with_write", "In the table's own commit, so that offset and rows stand or fall together.")),
    DELETES(
            "deletes",
            "What does a deleting event do?",
            option("ignore", "Nothing: it is dropped."),
            option("mark", "It leaves its row as a tombstone with its version, which consumers do not see."),
            option("remove", "It removes the row."));

    private static final String NO_WINDOW = "0";

    final String id;
    final String question;
    /** Made by {@link List#of}. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Option> options;

    WriteDecision(String id, String question, Option... options) {
        this.id = id;
        this.question = question;
        this.options = List.of(options);
    }

    static Optional<WriteDecision> called(String id) {
        return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
    }

    /** The options that an author offers, in their order; all of them where nothing is said. */
    List<Option> offered(List<String> words) {
        if (words.isEmpty()) {
            return this == WINDOW ? List.of(option(NO_WINDOW)) : options;
        }
        return words.stream().map(this::option).toList();
    }

    /** The enum constant of a word of this decision. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    /** What a constant is called in content and answers. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Option option(String word) {
        if (this == WINDOW) {
            return new Option(
                    word,
                    word.equals(NO_WINDOW)
                            ? "Not at all."
                            : Sentence.of("For %s.", WritePathWords.time(Integer.parseInt(word))));
        }
        return options.stream()
                .filter(it -> it.id().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Sentence.of("'%s' is no option of '%s'.", word, id)));
    }

    private static Option option(String id, String text) {
        return new Option(id, text);
    }
}
