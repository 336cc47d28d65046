package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * How far the events of one source have come at a node: from a moment on, all that had come to the source before another can be
 * read. Since events really come all the time, and not only those of the sample, it is exact however few these are.
 */
final class Progress {

    /** What has come can be read. */
    static final Progress AT_ONCE = new Progress(new Rising(), new Rising(), true);

    static final Progress NONE = new Progress(new Rising(), new Rising(), false);

    private final Rising moments;
    private final Rising reached;
    private final boolean atOnce;

    private Progress(Rising moments, Rising reached, boolean atOnce) {
        this.moments = moments;
        this.reached = reached;
        this.atOnce = atOnce;
    }

    /** As many of both. */
    static Progress of(Rising moments, Rising reached) {
        return new Progress(moments, reached, false);
    }

    /** Of what can be read at several places, at one at least. */
    static Progress best(List<Progress> parts) {
        if (parts.contains(AT_ONCE)) {
            return AT_ONCE;
        }
        return parts.stream().reduce((a, b) -> join(a, b, true)).orElse(NONE);
    }

    /** Of several sources, of the one that is the furthest behind. */
    static Progress worst(List<Progress> parts) {
        return parts.stream()
                .filter(it -> it != AT_ONCE)
                .reduce((a, b) -> join(a, b, false))
                .orElse(parts.isEmpty() ? NONE : AT_ONCE);
    }

    /** Goes through the moments of the shorter one, between which only the longer one moves. */
    private static Progress join(Progress one, Progress other, boolean best) {
        if (one.moments.size() < other.moments.size()) {
            return join(other, one, best);
        }
        var joined = of(new Rising(), new Rising());
        var at = 0;
        var still = 0L;
        for (int i = 0; i < other.moments.size(); i++) {
            var moment = other.moments.get(i);
            var next = one.moments.firstAtLeast(moment);
            joined.follow(one, at, next, still, best);
            still = other.reached.get(i);
            joined.moments.add(moment);
            joined.reached.add(best ? Math.max(one.at(moment), still) : Math.min(one.at(moment), still));
            at = next < one.moments.size() && one.moments.get(next) == moment ? next + 1 : next;
        }
        joined.follow(one, at, one.moments.size(), still, best);
        return joined;
    }

    /** Some moments of another one, while a third one stands still. */
    private void follow(Progress other, int from, int until, long still, boolean best) {
        moments.addAll(other.moments, from, until);
        var past = Math.clamp(other.reached.firstAtLeast(still + 1), from, Math.max(from, until));
        if (best) {
            reached.add(still, 0, past - from);
            reached.addAll(other.reached, past, until);
        } else {
            reached.addAll(other.reached, from, past);
            reached.add(still, 0, until - past);
        }
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
        var last = moments.firstAtLeast(moment) - 1;
        return last < 0 ? 0 : reached.get(last);
    }

    /** What consumers can read at many moments. */
    Rising at(Rising moments) {
        return atOnce ? moments : mapped(moments, this::at);
    }

    /** What jobs can read that start at many moments. */
    Rising before(Rising moments) {
        return atOnce ? moments : mapped(moments, this::before);
    }

    private static Rising mapped(Rising numbers, LongUnaryOperator as) {
        var mapped = new Rising();
        for (int i = 0; i < numbers.size(); i++) {
            mapped.add(as.applyAsLong(numbers.get(i)));
        }
        return mapped;
    }

    /** The first moment at which that can be read which came at another. */
    long readableFrom(long arrived) {
        return atOnce ? arrived : moment(reached.firstAtLeast(arrived + 1));
    }

    /** The first moment after another at which more can be read. */
    long nextMoment(long after) {
        return moment(moments.firstAtLeast(after + 1));
    }

    private long moment(int index) {
        return index < moments.size() ? moments.get(index) : EventSet.NEVER;
    }

    /** The moments within a time. */
    List<Long> moments(long from, long until) {
        var within = new ArrayList<Long>();
        for (int i = moments.firstAtLeast(from); i < moments.size() && moments.get(i) <= until; i++) {
            within.add(moments.get(i));
        }
        return within;
    }

    /** How old, over a time, the oldest event is that has come and cannot be read: saw teeth, each rising until its end. */
    Staleness staleness(long from, long until) {
        if (atOnce) {
            return Staleness.none(from, until);
        }
        var staleness = new Staleness(from, until);
        var first = moments.firstAtLeast(from + 1);
        var end = Math.max(first, moments.firstAtLeast(until));
        staleness.add(from, from - at(from), Math.min(moment(first), until) - from, 1);
        for (int i = first; i < end; ) {
            var start = moments.get(i);
            var alike = Math.min(end - i, alike(i)) - 1;
            var length = alike > 0 ? moments.step(i) : Math.min(moment(i + 1), until) - start;
            staleness.add(start, start - reached.get(i), length, Math.max(1, alike));
            i += Math.max(1, alike);
        }
        return staleness;
    }

    /** From one moment on, how many follow each other at the pace at which it moves. */
    private int alike(int index) {
        return moments.step(index) == reached.step(index) ? Math.min(moments.alike(index), reached.alike(index)) : 1;
    }
}
