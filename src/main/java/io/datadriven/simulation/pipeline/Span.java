package io.datadriven.simulation.pipeline;

import java.math.BigInteger;
import java.util.Collection;

/** How long something takes, or reaches back: whole milliseconds, or without an end. */
public sealed interface Span extends Comparable<Span> {

    long SECOND = 1_000;
    long MINUTE = 60 * SECOND;
    long HOUR = 60 * MINUTE;
    long DAY = 24 * HOUR;

    /** What is longer counts as this long, so that sums stay whole numbers: about three hundred thousand years. */
    BigInteger MOST = BigInteger.valueOf(10_000_000_000_000_000L);

    record Of(long millis) implements Span {}

    /** It never comes to an end, or all of it is gone. */
    record Endless() implements Span {}

    /**
     * How long it takes to work off what has piled up while more comes in: {@code backlog / (capacity - rate)}, rounded up.
     * Source: the design's own; it holds for rates that do not change.
     *
     * @param piledUpMillis what so long a time has brought in
     * @param rate in bytes per second
     * @param capacity in bytes per second
     * @return endless when as much comes in as is worked off, and something has piled up
     */
    static Span catchUp(long piledUpMillis, long rate, long capacity) {
        if (piledUpMillis == 0 || rate == 0) {
            return none();
        }
        if (capacity <= rate) {
            return new Endless();
        }
        var spare = BigInteger.valueOf(capacity - rate);
        var millis = BigInteger.valueOf(piledUpMillis)
                .multiply(BigInteger.valueOf(rate))
                .add(spare.subtract(BigInteger.ONE))
                .divide(spare);
        return new Of(millis.min(MOST).longValueExact());
    }

    static Span none() {
        return new Of(0);
    }

    static Span longest(Collection<Span> spans) {
        return spans.stream().max(Span::compareTo).orElse(none());
    }

    default Span plus(long millis) {
        return switch (this) {
            case Of it -> new Of(it.millis() + millis);
            case Endless it -> it;
        };
    }

    default Span plus(Span other) {
        return switch (other) {
            case Of it -> plus(it.millis());
            case Endless it -> it;
        };
    }

    /** In milliseconds, and no longer than the limit. */
    default long atMost(long limit) {
        return switch (this) {
            case Of it -> Math.min(it.millis(), limit);
            case Endless _ -> limit;
        };
    }

    @Override
    default int compareTo(Span other) {
        return Long.compare(atMost(Long.MAX_VALUE), other.atMost(Long.MAX_VALUE));
    }

    /** Such as {@code 2 h 30 min}: its two largest units, rounded up. */
    default String words() {
        return switch (this) {
            case Endless _ -> "for ever";
            case Of(long millis) when millis >= 2 * DAY -> words(millis, DAY, "d", HOUR, "h");
            case Of(long millis) when millis >= HOUR -> words(millis, HOUR, "h", MINUTE, "min");
            case Of(long millis) when millis >= MINUTE -> words(millis, MINUTE, "min", SECOND, "s");
            case Of(long millis) -> words(millis, SECOND, "s", 1, "ms");
        };
    }

    private static String words(long millis, long unit, String name, long part, String partName) {
        var parts = Math.ceilDiv(millis, part) * part;
        var whole = parts / unit + " " + name;
        var rest = parts % unit / part + " " + partName;
        return parts % unit == 0 ? whole : parts < unit ? rest : whole + " " + rest;
    }
}
