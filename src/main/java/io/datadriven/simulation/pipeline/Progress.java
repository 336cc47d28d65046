package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far the events of one source have come at a node: from a moment on, all that had come to the source before another can be
 * read. Since events really come all the time, and not only those of the sample, it is exact however few these are.
 */
final class Progress {

    /** What has come can be read. */
    static final Progress AT_ONCE = new Progress(new long[0], new long[0], true);

    static final Progress NONE = new Progress(new long[0], new long[0], false);

    private final long[] moments;
    private final long[] reached;
    private final boolean atOnce;

    private Progress(long[] moments, long[] reached, boolean atOnce) {
        this.moments = moments;
        this.reached = reached;
        this.atOnce = atOnce;
    }

    /** Both rise. */
    static Progress of(long[] moments, long[] reached) {
        return new Progress(moments, reached, false);
    }

    /** Of what can be read at several places, at one at least. */
    static Progress best(List<Progress> parts) {
        if (parts.contains(AT_ONCE)) {
            return AT_ONCE;
        }
        return parts.size() == 1 ? parts.getFirst() : join(parts, true);
    }

    /** Of several sources, of the one that is the furthest behind. */
    static Progress worst(List<Progress> parts) {
        var slow = parts.stream().filter(it -> it != AT_ONCE).toList();
        return switch (slow.size()) {
            case 0 -> parts.isEmpty() ? NONE : AT_ONCE;
            case 1 -> slow.getFirst();
            default -> join(slow, false);
        };
    }

    private static Progress join(List<Progress> parts, boolean best) {
        var moments = parts.stream()
                .flatMapToLong(it -> Arrays.stream(it.moments))
                .sorted()
                .distinct()
                .toArray();
        var reached = new long[moments.length];
        for (int i = 0; i < moments.length; i++) {
            reached[i] = parts.getFirst().at(moments[i]);
            for (var part : parts) {
                var other = part.at(moments[i]);
                reached[i] = best ? Math.max(reached[i], other) : Math.min(reached[i], other);
            }
        }
        return of(moments, reached);
    }

    /** What a consumer can read at a moment. */
    long at(long moment) {
        return before(moment + 1) - (atOnce ? 1 : 0);
    }

    /** What a job can read that starts at a moment. */
    long before(long moment) {
        if (atOnce) {
            return moment;
        }
        var found = Arrays.binarySearch(moments, moment);
        var last = (found < 0 ? -found - 1 : found) - 1;
        return last < 0 ? 0 : reached[last];
    }

    /** The first moment at which that can be read which came at another. */
    long readableFrom(long arrived) {
        if (atOnce) {
            return arrived;
        }
        var found = Arrays.binarySearch(reached, arrived + 1);
        var first = found < 0 ? -found - 1 : found;
        while (first > 0 && first < reached.length && reached[first - 1] > arrived) {
            first--;
        }
        return first < moments.length ? moments[first] : EventSet.NEVER;
    }

    /** The first moment after another at which more can be read. */
    long nextMoment(long after) {
        var found = Arrays.binarySearch(moments, after + 1);
        var next = found < 0 ? -found - 1 : found;
        return next < moments.length ? moments[next] : EventSet.NEVER;
    }

    /** The moments within a time. */
    List<Long> moments(long from, long until) {
        var within = new ArrayList<Long>();
        Arrays.stream(moments).filter(it -> from <= it && it <= until).forEach(within::add);
        return within;
    }

    /** How old, over a time, the oldest event is that has come and cannot be read: saw teeth, each rising until its end. */
    Staleness staleness(long from, long until) {
        if (atOnce) {
            return new Staleness(new long[] {from, until}, new long[] {0, 0}, true);
        }
        var cuts = Arrays.stream(moments).filter(it -> from < it && it < until).toArray();
        var starts = new long[cuts.length + 2];
        starts[0] = from;
        System.arraycopy(cuts, 0, starts, 1, cuts.length);
        starts[cuts.length + 1] = until;
        var lows = new long[starts.length];
        for (int i = 0; i < starts.length; i++) {
            lows[i] = starts[i] - at(starts[i]);
        }
        return new Staleness(starts, lows, false);
    }
}
