package io.datadriven.grading;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.TableColumn;
import io.datadriven.simulation.ValueSpread;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column as its author writes it: reads the values of its type as numbers, and shows them again.
 *
 * @param from the least value; of a text the first of the values
 * @param values all values of a text, in the order in which they are compared; their ranks are the numbers
 */
record PushdownColumn(
        String name,
        String type,
        @Nullable Integer position,
        int bytes,
        String spread,
        @Nullable JsonNode from,
        @Nullable JsonNode to,
        @Nullable List<String> values,
        @Nullable Integer nullEvery) {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    enum Type {
        INTEGER,
        DATE,
        /** In seconds. */
        TIMESTAMP,
        TEXT
    }

    PushdownColumn {
        if (type.equals("text") != (values != null) || type.equals("text") == (from != null)) {
            throw new IllegalArgumentException(
                    Sentence.of("'%s' has 'from' and 'to', or the 'values' of a text.", name));
        }
        if (values != null && !values.stream().sorted().distinct().toList().equals(values)) {
            throw new IllegalArgumentException(Sentence.of("The values of '%s' are sorted, each is there once.", name));
        }
    }

    Type kind() {
        return WriteDecision.constant(Type.class, type);
    }

    /** @param at where it stands in the table, from 1, if nothing else is said */
    TableColumn column(int at) {
        return new TableColumn(
                name,
                requireNonNullElse(position, at),
                bytes,
                WriteDecision.constant(ValueSpread.class, spread),
                values == null ? number(requireNonNull(from)) : 0,
                values == null ? number(requireNonNull(to)) : values.size() - 1,
                requireNonNullElse(nullEvery, 0));
    }

    /** The number that a value is counted as. */
    long number(JsonNode value) {
        return switch (kind()) {
            case INTEGER -> {
                if (!value.isIntegralNumber()) {
                    throw new IllegalArgumentException(
                            Sentence.of("'%s' has whole numbers, and '%s' is none.", name, value.asText()));
                }
                yield value.longValue();
            }
            case DATE -> LocalDate.parse(value.asText()).toEpochDay();
            case TIMESTAMP -> LocalDateTime.parse(value.asText(), TIMESTAMP).toEpochSecond(ZoneOffset.UTC);
            case TEXT -> rank(value.asText());
        };
    }

    /** As people read it. */
    String shown(long number) {
        return switch (kind()) {
            case INTEGER -> Long.toString(number);
            case DATE -> LocalDate.ofEpochDay(number).toString();
            case TIMESTAMP ->
                LocalDateTime.ofEpochSecond(number, 0, ZoneOffset.UTC).format(TIMESTAMP);
            case TEXT -> requireNonNull(values).get(Math.toIntExact(number));
        };
    }

    /** As SQL has it. */
    String literal(long number) {
        return switch (kind()) {
            case INTEGER -> shown(number);
            case DATE -> Sentence.of("DATE '%s'", shown(number));
            case TIMESTAMP -> Sentence.of("TIMESTAMP '%s'", shown(number));
            case TEXT -> Sentence.of("'%s'", shown(number).replace("'", "''"));
        };
    }

    /** What is in it, for a learner. */
    String about() {
        var least = column(1).from();
        var greatest = column(1).to();
        var range = Sentence.of("%s to %s", shown(least), shown(greatest));
        var follows =
                switch (WriteDecision.constant(ValueSpread.class, spread)) {
                    case RISES -> "rising evenly as rows arrive";
                    case CYCLES -> "each value in turn as rows arrive, then from the beginning";
                    case RANDOM -> "at random as rows arrive";
                };
        var nulls = requireNonNullElse(nullEvery, 0) == 0
                ? ""
                : Sentence.of(" One of %d values is missing.", requireNonNull(nullEvery));
        return Sentence.of("%s, %s.%s", range, follows, nulls);
    }

    private long rank(String value) {
        var rank = requireNonNull(values).indexOf(value);
        if (rank < 0) {
            throw new IllegalArgumentException(Sentence.of("'%s' is no value of '%s'.", value, name));
        }
        return rank;
    }
}
