package io.datadriven.grading;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.datadriven.simulation.RowFilter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition as its author writes it: a column with what is asked of it, or several of them.
 *
 * @param from included
 * @param to included
 * @param before not included
 * @param isNull whether missing values pass; with false, all others
 * @param written how the query has it where a function or a cast covers the column; {@code means} is what it comes to
 */
record PushdownFilter(
        @Nullable String column,
        @Nullable JsonNode equals,
        @Nullable List<JsonNode> in,
        @Nullable JsonNode from,
        @Nullable JsonNode to,
        @Nullable JsonNode before,
        @Nullable Boolean isNull,
        @Nullable List<PushdownFilter> all,
        @Nullable List<PushdownFilter> any,
        @Nullable String written,
        @Nullable PushdownFilter means) {

    PushdownFilter {
        if (Stream.of(column, all, any, written).filter(Objects::nonNull).count() != 1
                || (written == null) != (means == null)) {
            throw new IllegalArgumentException(
                    "A filter has a 'column', or 'all', or 'any', or is 'written' with what it 'means'.");
        }
        var asked = Stream.of(equals, in, range(from, to, before), isNull)
                .filter(Objects::nonNull)
                .count();
        if (asked != (column == null ? 0 : 1) || (to != null && before != null)) {
            throw new IllegalArgumentException(
                    "A column is asked for one thing: 'equals', 'in', 'isNull', or 'from' with 'to' or 'before'.");
        }
    }

    RowFilter filter(PushdownTable table) {
        if (all != null) {
            return new RowFilter.All(all.stream().map(it -> it.filter(table)).toList());
        }
        if (any != null) {
            return new RowFilter.Any(any.stream().map(it -> it.filter(table)).toList());
        }
        if (means != null) {
            return new RowFilter.Covered(means.filter(table), requireNonNull(written));
        }
        return compared(table.column(requireNonNull(column)));
    }

    private RowFilter compared(PushdownColumn of) {
        if (equals != null) {
            return single(of, equals);
        }
        if (in != null) {
            return new RowFilter.Any(in.stream().map(it -> single(of, it)).toList());
        }
        if (isNull != null) {
            return isNull
                    ? new RowFilter.IsNull(of.name())
                    : new RowFilter.Between(of.name(), RowFilter.LEAST, RowFilter.GREATEST);
        }
        return new RowFilter.Between(
                of.name(),
                from == null ? RowFilter.LEAST : of.number(from),
                to != null ? of.number(to) : before != null ? of.number(before) - 1 : RowFilter.GREATEST);
    }

    private static RowFilter single(PushdownColumn of, JsonNode value) {
        var number = of.number(value);
        return new RowFilter.Between(of.name(), number, number);
    }

    private static @Nullable JsonNode range(@Nullable JsonNode from, @Nullable JsonNode to, @Nullable JsonNode before) {
        return from != null ? from : to != null ? to : before;
    }
}
