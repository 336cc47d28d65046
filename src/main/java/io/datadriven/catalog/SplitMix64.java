package io.datadriven.catalog;

/**
 * A stream of 64-bit numbers from a seed: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014), with the
 * constants of Vigna's splitmix64.c.
 *
 * <p>It is our own because variants are for ever, and a JDK may change its generators.
 */
public final class SplitMix64 {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    public SplitMix64(Seed seed) {
        state = seed.bits();
    }

    public long next() {
        state += GOLDEN_GAMMA;
        var mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * A number from 0 up to the bound, each as likely as the others.
     *
     * @param bound exclusive, above 0
     */
    public long below(long bound) {
        // 2^64 is no multiple of most bounds; the first (2^64 mod bound) numbers would come once too often.
        var surplus = Long.remainderUnsigned(-bound, bound);
        var number = next();
        while (Long.compareUnsigned(number, surplus) < 0) {
            number = next();
        }
        return Long.remainderUnsigned(number, bound);
    }
}
