package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Were one of these numbers to change, so would every variant that was ever answered. */
class SplitMix64Test {

    @Test
    void the_stream_is_the_published_one() {
        assertThat(numbers(1_234_567, 5))
                .containsExactly(
                        Long.parseUnsignedLong("6457827717110365317"),
                        Long.parseUnsignedLong("3203168211198807973"),
                        Long.parseUnsignedLong("9817491932198370423"),
                        Long.parseUnsignedLong("4593380528125082431"),
                        Long.parseUnsignedLong("16408922859458223821"));
        assertThat(numbers(0, 3)).containsExactly(0xe220a8397b1dcdafL, 0x6e789e6aa1b965f4L, 0x06c45d188009454fL);
    }

    @Test
    void each_number_below_the_bound_is_as_likely_as_the_others() {
        var stream = new SplitMix64(new Seed(42));
        var counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[(int) stream.below(7)]++;
        }
        assertThat(IntStream.of(counts).boxed()).allSatisfy(it -> assertThat(it).isBetween(9_600, 10_400));
    }

    @Property
    void a_draw_is_below_its_bound(@ForAll long seed, @ForAll @LongRange(min = 1) long bound) {
        assertThat(new SplitMix64(new Seed(seed)).below(bound)).isBetween(0L, bound - 1);
    }

    private static long[] numbers(long seed, int count) {
        var stream = new SplitMix64(new Seed(seed));
        return LongStream.generate(stream::next).limit(count).toArray();
    }
}
