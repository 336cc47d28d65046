package io.datadriven.prose;

/** Rounds what leaves this package, so that the last bits of a sum over other registers of another processor do not show. */
final class Rounded {

    /** The states of tokens differ in the fifth decimal across processors at most; credits are shown in percent. */
    static final int DECIMALS = 2;

    private static final double SCALE = Math.pow(10, DECIMALS);

    private Rounded() {}

    static double of(double value) {
        return Math.round(value * SCALE) / SCALE;
    }
}
