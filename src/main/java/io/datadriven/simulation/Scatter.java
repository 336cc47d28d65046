package io.datadriven.simulation;

/** Numbers that look drawn and are the same for ever: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
public final class Scatter {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Scatter() {}

    public static long of(long seed, long number) {
        var mixed = mix(seed + GOLDEN) + number * GOLDEN;
        return mix(mixed);
    }

    private static long mix(long bits) {
        var first = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        var second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }
}
