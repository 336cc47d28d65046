package io.datadriven.daily;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.datadriven.platform.Published;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the challenge of a day: a pure function of the day, of what there is to choose from and of what was chosen around it, so
 * that every replica chooses the same.
 */
final class DailyChoice {

    /** Within so many days nothing comes twice, as long as there is something else. */
    static final int APART = 365;

    private DailyChoice() {}

    /**
     * The one whose turn is farthest from this day; and among those that have none within a year, by chance, which follows from
     * the day.
     *
     * @param candidates ids
     * @param turns of those that have one within a year, before or after, how many days it is from this one
     * @return nothing when there is nothing to choose from
     */
    static Optional<String> of(LocalDate day, Collection<String> candidates, Map<String, Long> turns) {
        return candidates.stream()
                .max(Comparator.<String>comparingLong(it -> turns.getOrDefault(it, (long) APART))
                        .thenComparing(it -> lot(day, it)));
    }

    private static String lot(LocalDate day, String challenge) {
        return Published.sha256((day + "\n" + challenge).getBytes(UTF_8));
    }
}
