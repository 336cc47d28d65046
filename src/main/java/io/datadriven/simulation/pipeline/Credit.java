package io.datadriven.simulation.pipeline;

/**
 * What a measured value earns, and how much of its target is left. A value that never ends is longer than every target.
 *
 * <p>What meets its target earns all of 64. What is more than it may be earns less than half: 32 * (2 - measured / target), rounded
 * down, so that nothing is left from twice the target on. What is less than it should be earns 32 * measured / target, rounded
 * down. Both curves are the design's own, and never rise when the measured value gets worse.
 *
 * @param sixtyFourths between 0 and 64
 * @param marginPerMille slack / target in thousandths, rounded down, to 1,000,000 either way; of a target of 0 it is 1,000 or -1,000
 */
record Credit(int sixtyFourths, int marginPerMille) {

    static final int FULL = 64;
    static final int HALF = 32;

    private static final int PER_MILLE = 1_000;
    private static final int MOST_MARGIN = 1_000_000;

    /** Of something that is better the less it is; both in the same unit, and below 10^17. */
    static Credit atMost(long measured, long target) {
        return new Credit(
                measured <= target
                        ? FULL
                        : measured >= 2 * target ? 0 : (int) (HALF * (2 * target - measured) / target),
                margin(target - measured, target));
    }

    /** Of something that is better the more it is; both in the same unit, and below 10^17. */
    static Credit atLeast(long measured, long target) {
        return new Credit(
                measured >= target ? FULL : (int) (HALF * measured / target), margin(measured - target, target));
    }

    static Credit atMost(Span measured, long targetMillis) {
        return atMost(measured.atMost(Span.MOST.longValueExact()), targetMillis);
    }

    /** All or nothing. */
    static Credit met(boolean isMet) {
        return new Credit(isMet ? FULL : 0, isMet ? PER_MILLE : -PER_MILLE);
    }

    /** Of two halves; all of it only for both. */
    Credit and(Credit other) {
        return new Credit(
                Math.floorDiv(sixtyFourths + other.sixtyFourths, 2), Math.min(marginPerMille, other.marginPerMille));
    }

    boolean isFull() {
        return sixtyFourths == FULL;
    }

    private static int margin(long slack, long target) {
        if (target == 0) {
            return slack < 0 ? -PER_MILLE : PER_MILLE;
        }
        var whole = slack / target;
        var rest = Math.floorDiv(slack % target * PER_MILLE, target);
        return Math.abs(whole) >= PER_MILLE
                ? (whole < 0 ? -MOST_MARGIN : MOST_MARGIN)
                : (int) (whole * PER_MILLE + rest);
    }
}
