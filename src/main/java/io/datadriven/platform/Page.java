package io.datadriven.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part starts; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Cuts a page from what was read for it.
     *
     * @param read up to {@code limit + 1} items: the one too many says that there is more
     * @param key what names the last item of the page, so that the next page starts behind it
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> key) {
        return read.size() <= limit
                ? new Page<>(List.copyOf(read), null)
                : new Page<>(List.copyOf(read.subList(0, limit)), Paging.cursor(key.apply(read.get(limit - 1))));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
