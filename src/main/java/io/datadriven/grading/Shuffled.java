package io.datadriven.grading;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * An order that tells nothing. Authors write what is right first; learners see the items by a checksum of their ids, which is
 * the same on every replica and stays the same when a text is mended.
 */
final class Shuffled {

    private Shuffled() {}

    static <T> List<T> by(Function<T, String> id, List<T> items) {
        return items.stream()
                .sorted(comparing((T item) -> checksum(id.apply(item))).thenComparing(id))
                .toList();
    }

    static List<Option> options(List<Option.Authored> options) {
        return by(Option::id, options.stream().map(Option.Authored::shown).toList());
    }

    private static long checksum(String id) {
        var crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
