package io.datadriven.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most, 1 to {@value #MOST}
 * @param after the key of the last item of the page before
 */
public record Paging(int limit, Optional<String> after) {

    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int LONGEST_CURSOR = 400;

    /** Reads the two parameters that every list has, or says what is wrong with them. */
    public static Paging of(@Nullable String limit, @Nullable String cursor) {
        return new Paging(limit(limit), Optional.ofNullable(cursor).map(Paging::key));
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit.matches("\\d{1,3}") && Integer.parseInt(limit) >= 1 && Integer.parseInt(limit) <= MOST) {
            return Integer.parseInt(limit);
        }
        throw Problem.inParameter("limit", "out_of_range", "'limit' is a whole number from 1 to %d.".formatted(MOST));
    }

    /** How the key of an item is written for callers. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    private static String key(String cursor) {
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (cursor.length() <= LONGEST_CURSOR && cursor.equals(cursor(key))) {
                return key;
            }
            throw invalidCursor();
        } catch (IllegalArgumentException e) {
            throw invalidCursor();
        }
    }

    /** For a cursor that can be decoded but leads nowhere. */
    public static Problem invalidCursor() {
        return Problem.inParameter(
                "cursor", "invalid_cursor", "'cursor' is not one that this list gave out. Start again without it.");
    }

    /** The page of a list that is held in memory, in its own order. */
    public <T> Page<T> cut(List<T> all, Function<T, String> key) {
        var start =
                after.map(it -> all.stream().map(key).toList().indexOf(it) + 1).orElse(0);
        if (after.isPresent() && start == 0) {
            throw invalidCursor();
        }
        return Page.of(all.subList(start, Math.min(all.size(), start + limit + 1)), limit, key);
    }
}
