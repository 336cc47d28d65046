package io.datadriven.platform;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that changes, and counts its changes. It is sent with an ETag, and changed only by who names the current one. */
public interface Versioned {

    int version();

    static String etag(int version) {
        return "\"%d\"".formatted(version);
    }

    /**
     * Makes sure that the caller has seen the current version.
     *
     * @param ifMatch the header as it came
     */
    static void check(@Nullable String ifMatch, int current) {
        var given = Optional.ofNullable(ifMatch)
                .orElseThrow(() -> new Problem(
                        Problem.Type.PRECONDITION_REQUIRED, "Read it first, and send its ETag as 'If-Match'."));
        if (Stream.of(given.split(","))
                .map(String::strip)
                .noneMatch(it -> it.equals("*") || it.equals(etag(current)))) {
            throw new Problem(
                    Problem.Type.PRECONDITION_FAILED,
                    "The current version is %s, and 'If-Match' says %s.".formatted(etag(current), given));
        }
    }
}
