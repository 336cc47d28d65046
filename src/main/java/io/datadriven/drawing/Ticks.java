package io.datadriven.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Where an axis is marked: at the multiples of a round step, from 0 to the end of the axis, which is the last of them.
 *
 * @param unit how many of what is counted make one of what is written
 * @param suffix the name of what is written
 */
record Ticks(long step, int count, long unit, String suffix) {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Steps of a clock: not all are 1, 2 or 5 times something. */
    private static final long[] OF_CLOCK = {
        SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND,
        MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
        HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR
    };

    /** A value is written in this unit from so many of them on. */
    private static final int ENOUGH = 5;

    /** Of a time axis. */
    static Ticks ofTime(long lastMs, int most) {
        for (var step : OF_CLOCK) {
            if (Math.ceilDiv(lastMs, step) <= most) {
                return until(lastMs, step, 1, "");
            }
        }
        return until(lastMs, round(lastMs, DAY, most), 1, "");
    }

    /** Of an axis of values. */
    static Ticks ofValues(LinePlot.Unit unit, long highest, int most) {
        return switch (unit) {
            case COUNT -> ofValues(highest, 1, "", most);
            case MILLISECONDS -> ofDurations(highest, most);
        };
    }

    private static Ticks ofDurations(long highest, int most) {
        if (highest >= ENOUGH * DAY) {
            return ofValues(highest, DAY, " d", most);
        }
        if (highest >= ENOUGH * HOUR) {
            return ofValues(highest, HOUR, " h", most);
        }
        if (highest >= ENOUGH * MINUTE) {
            return ofValues(highest, MINUTE, " min", most);
        }
        return highest >= ENOUGH * SECOND ? ofValues(highest, SECOND, " s", most) : ofValues(highest, 1, " ms", most);
    }

    private static Ticks ofValues(long highest, long unit, String suffix, int most) {
        return until(highest, round(highest, unit, most), unit, suffix);
    }

    /** The least of 1, 2, 5, 10, 20 … units that leads to the end in so many steps at the most. */
    private static long round(long last, long unit, int most) {
        for (var power = unit; ; power *= 10) {
            for (var times : new int[] {1, 2, 5}) {
                if (Math.ceilDiv(last, times * power) <= most) {
                    return times * power;
                }
            }
        }
    }

    private static Ticks until(long last, long step, long unit, String suffix) {
        return new Ticks(step, Math.toIntExact(Math.max(1, Math.ceilDiv(last, step))), unit, suffix);
    }

    /** The end of the axis. */
    long last() {
        return step * count;
    }

    List<Long> all() {
        return LongStream.rangeClosed(0, count).map(it -> it * step).boxed().toList();
    }

    /** A value in the unit of the axis, with one decimal place if it is between two of them. */
    String written(long value) {
        var tenths = Math.ceilDiv(10 * (value % unit), unit);
        var whole = value / unit + tenths / 10;
        var number = tenths % 10 == 0
                ? String.format(Locale.ROOT, "%,d", whole)
                : String.format(Locale.ROOT, "%,d.%d", whole, tenths % 10);
        return number + suffix;
    }

    /** A time as hours and minutes, with seconds if the axis is marked so finely; in days if it is marked by days. */
    String clocked(long ms) {
        if (step % DAY == 0 && step > DAY) {
            return ms / DAY + " d";
        }
        return step < MINUTE ? clock(ms) : clock(ms).substring(0, clock(ms).length() - 3);
    }

    /** Hours, minutes and seconds. Hours go on after 24. */
    static String clock(long ms) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", ms / HOUR, ms / MINUTE % 60, ms / SECOND % 60);
    }
}
