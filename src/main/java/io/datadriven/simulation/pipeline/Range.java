package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;

/** A quantity of which only the least and the most are known. */
record Range(BigDecimal low, BigDecimal high) {

    static final Range NOTHING = of(0);

    /** More digits than any bill shows, so that nothing is rounded before its line is. */
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    static Range of(long exactly) {
        return of(BigDecimal.valueOf(exactly));
    }

    static Range of(BigDecimal exactly) {
        return new Range(exactly, exactly);
    }

    static Range of(long low, long high) {
        return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    Range plus(Range other) {
        return new Range(low.add(other.low, DIGITS), high.add(other.high, DIGITS));
    }

    Range times(long factor) {
        return times(Range.of(factor));
    }

    Range times(BigDecimal factor) {
        return times(Range.of(factor));
    }

    /** Both are 0 or more. */
    Range times(Range factor) {
        return new Range(low.multiply(factor.low, DIGITS), high.multiply(factor.high, DIGITS));
    }

    Range dividedBy(long divisor) {
        return dividedBy(Range.of(divisor));
    }

    /** The least is what is left when the divisor is greatest. */
    Range dividedBy(Range divisor) {
        return new Range(low.divide(divisor.high, DIGITS), high.divide(divisor.low, DIGITS));
    }

    Range least(Range other) {
        return new Range(low.min(other.low), high.min(other.high));
    }

    boolean isNothing() {
        return high.signum() == 0;
    }
}
