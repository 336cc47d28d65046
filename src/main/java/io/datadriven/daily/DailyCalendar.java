package io.datadriven.daily;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** Which challenge is which day's. The days are those of UTC, the same for everyone. */
@ApplicationScoped
class DailyCalendar {

    private static final int REMEMBERED = 1_000;

    private final Dailies dailies;
    private final InstantSource clock;

    /** What was chosen stays, so that an attempt costs no query to know whether it is at the day's challenge. */
    private final Cache<LocalDate, String> chosen =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    DailyCalendar(Dailies dailies, InstantSource clock) {
        this.dailies = dailies;
        this.clock = clock;
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The challenge of a day that is today, as the caller's clock has it; nothing when the content has none. */
    Optional<String> challengeOn(LocalDate today) {
        return known(today, () -> dailies.chosen(today));
    }

    private Optional<String> known(LocalDate day, Supplier<Optional<String>> lookUp) {
        var known = Optional.ofNullable(chosen.getIfPresent(day)).or(lookUp);
        known.ifPresent(it -> chosen.put(day, it));
        return known;
    }

    /** A day with its challenge, of which nothing is told before it begins. */
    DailyDay on(LocalDate day) {
        var today = today();
        if (day.isAfter(today)) {
            return new DailyDay(day, today, null);
        }
        var current = challengeOn(today);
        if (day.equals(today)) {
            return new DailyDay(day, today, current.orElse(null));
        }
        var challenge = known(day, () -> dailies.challenge(day)).orElseThrow(this::beforeTheFirst);
        return new DailyDay(day, today, challenge);
    }

    private Problem beforeTheFirst() {
        return new Problem(
                Problem.Type.NOT_FOUND,
                "There was no challenge on that day: the first one was on %s."
                        .formatted(dailies.first().orElseGet(this::today)));
    }

    /** The days that are over, the latest first. */
    Page<DailyDay> archive(Paging paging) {
        var today = today();
        challengeOn(today);
        var before = paging.after().map(DailyCalendar::fromCursor).filter(it -> it.isBefore(today));
        var read = dailies.before(before.orElse(today), paging.limit() + 1);
        return Page.of(read, paging.limit(), it -> it.day.toString())
                .map(it -> new DailyDay(it.day, today, it.challengeId));
    }

    private static LocalDate fromCursor(String key) {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeException _) {
            throw Paging.invalidCursor();
        }
    }
}
