package io.datadriven.simulation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Stretches of numbers are the numbers themselves. */
class RisingLawsTest {

    @Property(tries = 1_000)
    void it_gives_back_what_was_added(@ForAll @Size(max = 40) List<@IntRange(max = 4) Integer> steps) {
        assertThat(numbers(rising(sums(steps)))).isEqualTo(sums(steps));
    }

    @Property(tries = 1_000)
    void many_at_once_are_as_many_one_by_one(
            @ForAll @Size(max = 10) List<@IntRange(max = 4) Integer> steps,
            @ForAll @IntRange(max = 5) int step,
            @ForAll @IntRange(max = 6) int count) {
        var expected = new ArrayList<>(sums(steps));
        var first = expected.isEmpty() ? 0L : expected.getLast();
        var rising = rising(expected);
        rising.add(first, step, count);
        IntStream.range(0, count).forEach(i -> expected.add(first + (long) i * step));

        assertThat(numbers(rising)).isEqualTo(expected);
    }

    @Property(tries = 1_000)
    void the_first_that_is_not_below_another_is_found(
            @ForAll @Size(max = 40) List<@IntRange(max = 4) Integer> steps, @ForAll @IntRange(max = 100) int number) {
        var sums = sums(steps);
        var below = (int) sums.stream().filter(it -> it < number).count();

        assertThat(rising(sums).firstAtLeast(number)).isEqualTo(below);
    }

    @Property(tries = 1_000)
    void a_part_of_another_follows(
            @ForAll @Size(max = 40) List<@IntRange(max = 4) Integer> steps,
            @ForAll @IntRange(max = 40) int one,
            @ForAll @IntRange(max = 40) int other) {
        var sums = sums(steps);
        var from = Math.min(Math.min(one, other), sums.size());
        var until = Math.min(Math.max(one, other), sums.size());
        var part = new Rising();
        part.addAll(rising(sums), from, until);

        assertThat(numbers(part)).isEqualTo(sums.subList(from, until));
    }

    private static List<Long> sums(List<Integer> steps) {
        var sums = new ArrayList<Long>();
        var sum = 0L;
        for (var step : steps) {
            sum += step;
            sums.add(sum);
        }
        return sums;
    }

    private static Rising rising(List<Long> numbers) {
        var rising = new Rising();
        numbers.forEach(rising::add);
        return rising;
    }

    private static List<Long> numbers(Rising rising) {
        return IntStream.range(0, rising.size()).mapToObj(rising::get).toList();
    }
}
