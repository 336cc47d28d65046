package io.datadriven.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTest {

    /** Tries as score, p or m for passed or missed, hints, and minutes taken or ?. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 p 0 4            | EASY",
                "1 p 0 5            | EASY",
                "0.9 p 0 4          | GOOD",
                "1 p 0 6            | GOOD",
                "1 p 0 ?            | GOOD",
                "1 p 0 15           | GOOD",
                "1 p 0 16           | HARD",
                "1 p 1 2            | HARD",
                "0.5 m 0 ?, 1 p 0 ? | HARD",
                "0.4 m 0 ?, 1 p 0 ? | AGAIN",
                "0.5 m 0 ?          | AGAIN",
                "0.5 m 0 ?, 0.6 m 0 ?, 1 p 0 ? | AGAIN",
                "0 m 0 ?            | AGAIN",
                "1 p 0 4, 0 m 0 ?   | EASY",
            })
    void what_happened_on_a_day_is_rated(String tries, Rating rating) {
        var day = new ArrayList<Rating.Try>();
        for (var one : tries.split(",", -1)) {
            var field = one.strip().split(" ", -1);
            day.add(new Rating.Try(
                    Double.parseDouble(field[0]),
                    field[1].equals("p"),
                    Integer.parseInt(field[2]),
                    field[3].equals("?") ? null : Long.parseLong(field[3]) * 60_000));
        }
        assertThat(Rating.of(day, 5)).isEqualTo(rating);
    }
}
