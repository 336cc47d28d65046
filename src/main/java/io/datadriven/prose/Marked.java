package io.datadriven.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made of one criterion, before it is rounded.
 *
 * @param credit after what misconceptions cost, from 0 to 1
 * @param evidence where it is said or denied; none where it is missing
 * @param shown misconceptions that the answer shows
 * @param isUnsure whether a passage may mean the criterion or its opposite
 */
record Marked(
        Criterion criterion,
        double credit,
        Standing standing,
        @Nullable Sighting evidence,
        List<Shown> shown,
        boolean isUnsure) {

    /** A misconception and where. */
    record Shown(Misconception misconception, Sighting evidence) {}
}
