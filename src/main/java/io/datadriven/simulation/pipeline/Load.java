package io.datadriven.simulation.pipeline;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How long a job works on what came to it in a time: bytes at the average real rate of its sources, divided by how many it works
 * off in a second; never more than ten days. What a source could not send while it was cut off comes at the end of that.
 */
final class Load {

    static final long LONGEST = 10 * Horizon.DAY;

    private final List<Inflow> inflows;
    private final long bytesPerSecond;
    private final long eventsUntil;

    Load(List<Workload.Source> sources, Upsets upsets, Horizon horizon, long bytesPerSecond) {
        this.inflows =
                sources.stream().map(it -> new Inflow(it, upsets.cut(it.id()))).toList();
        this.bytesPerSecond = Math.max(1, bytesPerSecond);
        this.eventsUntil = horizon.eventsUntil();
    }

    private record Inflow(Workload.Source source, Upsets.Window cut) {

        long bytesPerSecond() {
            return source.averageBytesPerSecond();
        }

        long sent(long at, long eventsUntil) {
            return cut.contains(at) ? cut.from() : Math.min(at, eventsUntil);
        }
    }

    /** Milliseconds, rounded up. Nothing comes after the end of the horizon; there was something before its beginning. */
    long millis(long from, long until) {
        var millis = 0L;
        for (var it : inflows) {
            millis += scaled(
                    it.sent(until, eventsUntil) - it.sent(from, eventsUntil), it.bytesPerSecond(), bytesPerSecond);
        }
        return Math.min(millis, LONGEST);
    }

    /** When it changes how much comes. */
    LongStream turns() {
        return LongStream.concat(
                LongStream.of(eventsUntil),
                inflows.stream()
                        .flatMapToLong(
                                it -> LongStream.of(it.cut().from(), it.cut().until())));
    }

    List<Workload.Source> sources() {
        return inflows.stream().map(Inflow::source).toList();
    }

    /** What one of its sources sent, uncompressed. */
    long bytes(Workload.Source source, long from, long until) {
        return inflows.stream()
                .filter(it -> it.source().equals(source))
                .mapToLong(it -> bytes(it.sent(until, eventsUntil) - it.sent(from, eventsUntil), it.bytesPerSecond()))
                .sum();
    }

    private static long bytes(long millis, long bytesPerSecond) {
        return millis / Horizon.SECOND * bytesPerSecond + millis % Horizon.SECOND * bytesPerSecond / Horizon.SECOND;
    }

    /** When a second instance has caught up that starts at a moment from where the first one was at another. */
    long caughtUp(long from, long start) {
        var rate = inflows.stream().mapToLong(Inflow::bytesPerSecond).sum();
        var all = millis(from, eventsUntil);
        return start + (rate < bytesPerSecond ? Math.min(all, scaled(start - from, rate, bytesPerSecond - rate)) : all);
    }

    private static long scaled(long millis, long times, long by) {
        var product = millis * times;
        if (Math.multiplyHigh(millis, times) == 0 && product >= 0) {
            return Math.ceilDiv(product, by);
        }
        return BigInteger.valueOf(millis)
                .multiply(BigInteger.valueOf(times))
                .divide(BigInteger.valueOf(by))
                .min(BigInteger.valueOf(LONGEST))
                .longValue();
    }
}
