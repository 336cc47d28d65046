package io.datadriven.progress;

import io.datadriven.accounts.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The days of a learner's own life: those that the calendar on their wall showed, wherever the wall was. Who flies over the date
 * line has a day twice, or has one less; a change of the clocks makes a day of 23 or 25 hours, and some places once left a day out.
 *
 * @param settings the zones that they lived in, the earliest first; the first one is taken to have held ever before
 */
public record OwnCalendar(List<Setting> settings) {

    public OwnCalendar {
        settings = List.copyOf(settings);
    }

    /** The day that it was for the learner. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, settingAt(at).zone());
    }

    /** The goal as it was in the end of a day, or is now. */
    int goalOf(LocalDate day) {
        return settings.reversed().stream()
                .filter(it -> !LocalDate.ofInstant(it.since(), it.zone()).isAfter(day))
                .findFirst()
                .orElseGet(settings::getFirst)
                .dailyGoal();
    }

    /** When the day begins, as things stand now. */
    public Instant beginOf(LocalDate day) {
        return day.atStartOfDay(settings.getLast().zone()).toInstant();
    }

    /** When it is over. */
    public Instant endOf(LocalDate day) {
        return beginOf(day.plusDays(1));
    }

    private Setting settingAt(Instant at) {
        return settings.reversed().stream()
                .filter(it -> !it.since().isAfter(at))
                .findFirst()
                .orElseGet(settings::getFirst);
    }

    /** All days from one time to another, both included. */
    NavigableSet<LocalDate> days(Instant from, Instant to) {
        var days = new TreeSet<LocalDate>();
        for (int i = 0; i < settings.size(); i++) {
            var begin = i == 0 ? from : later(from, settings.get(i).since());
            var end = i == settings.size() - 1
                    ? to
                    : earlier(to, settings.get(i + 1).since().minusNanos(1));
            if (!begin.isAfter(end)) {
                addDays(days, settings.get(i).zone(), begin, end);
            }
        }
        return days;
    }

    private static void addDays(NavigableSet<LocalDate> days, ZoneId zone, Instant begin, Instant end) {
        LocalDate.ofInstant(begin, zone)
                .datesUntil(LocalDate.ofInstant(end, zone).plusDays(1))
                .filter(it -> exists(it, zone))
                .forEach(days::add);
    }

    /** Samoa had no 30 December 2011. */
    private static boolean exists(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    /** The last days up to this one, by the calendar, the earliest first. */
    static List<LocalDate> lastDays(LocalDate day, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> day.minusDays(count - 1L - it))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
