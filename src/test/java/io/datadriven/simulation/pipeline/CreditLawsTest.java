package io.datadriven.simulation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What holds for every measured value and every target. */
class CreditLawsTest {

    private static final long MOST = 100_000_000_000_000_000L;

    @Property
    void what_should_be_small_never_earns_more_when_it_grows(
            @ForAll @LongRange(max = MOST) long one,
            @ForAll @LongRange(max = MOST) long other,
            @ForAll @LongRange(max = 200_000_000_000_000L) long target) {
        var small = Credit.atMost(Math.min(one, other), target);
        var large = Credit.atMost(Math.max(one, other), target);

        assertThat(small.sixtyFourths()).isGreaterThanOrEqualTo(large.sixtyFourths());
        assertThat(small.marginPerMille()).isGreaterThanOrEqualTo(large.marginPerMille());
    }

    @Property
    void what_should_be_large_never_earns_less_when_it_grows(
            @ForAll @LongRange(max = MOST) long one,
            @ForAll @LongRange(max = MOST) long other,
            @ForAll @LongRange(max = 200_000_000_000_000L) long target) {
        var small = Credit.atLeast(Math.min(one, other), target);
        var large = Credit.atLeast(Math.max(one, other), target);

        assertThat(small.sixtyFourths()).isLessThanOrEqualTo(large.sixtyFourths());
        assertThat(small.marginPerMille()).isLessThanOrEqualTo(large.marginPerMille());
    }

    @Property
    void all_of_it_is_earned_just_when_the_target_is_met(
            @ForAll @LongRange(max = 1000) long measured, @ForAll @LongRange(max = 1000) long target) {
        assertThat(Credit.atMost(measured, target).isFull()).isEqualTo(measured <= target);
        assertThat(Credit.atLeast(measured, target).isFull()).isEqualTo(measured >= target);
    }

    @Property
    void what_misses_earns_less_than_half(
            @ForAll @LongRange(max = 1000) long measured, @ForAll @LongRange(max = 1000) long target) {
        var credit = Credit.atMost(measured, target);

        assertThat(credit.isFull() || credit.sixtyFourths() < Credit.HALF).isTrue();
        assertThat(credit.sixtyFourths()).isBetween(0, Credit.FULL);
    }

    @Test
    void halfway_to_twice_the_target_a_quarter_is_left() {
        assertThat(Credit.atMost(150, 100)).isEqualTo(new Credit(16, -500));
    }

    @Test
    void half_of_what_should_be_there_earns_a_quarter() {
        assertThat(Credit.atLeast(50, 100)).isEqualTo(new Credit(16, -500));
    }

    @Test
    void what_never_ends_earns_nothing() {
        assertThat(Credit.atMost(new Span.Endless(), Span.HOUR)).isEqualTo(new Credit(0, -1_000_000));
    }

    @Test
    void one_of_two_halves_earns_half() {
        assertThat(Credit.met(true).and(Credit.met(false)).sixtyFourths()).isEqualTo(Credit.HALF);
    }
}
