package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    private static final BigDecimal NEARLY_NOTHING = new BigDecimal("1e-25");

    @ParameterizedTest
    @CsvSource({
        "80,   K USD,             80000,        USD",
        "80,   $K,                80000,        $",
        "1.5,  million USD/month, 1500,         K USD/month",
        "2,    B USD,             2000000000,   USD",
        "1,    GB,                1000000000,   B",
        "1,    GiB,               1.073741824,  GB",
        "1,    TiB,               1024,         GiB",
        "1,    kB,                1,            KB",
        "1,    PB,                1000,         TB",
        "1,    MB/s,              86.4,         GB/day",
        "365,  GB/year,           1,            GB/day",
        "1,    month,             730,          h",
        "1,    year,              12,           month",
        "2,    weeks,             14,           days",
        "1500, ms,                1.5,          s",
        "90,   min,               1.5,          hours",
        "25,   %,                 0.25,         fraction",
        "0.5,  fraction,          50,           percent",
        "240,  files/day,         10,           files/h",
        "240,  File/day,          10,           files/hour",
        "3,    M events,          3000000,      event",
        "7,    row groups,        7,            row group"
    })
    void an_amount_is_converted_exactly(BigDecimal value, String from, BigDecimal converted, String to) {
        assertThat(unit(from).convert(value, unit(to))).isEqualByComparingTo(converted);
    }

    @ParameterizedTest
    @CsvSource({
        "1,  GB,        0.9313225746154785156250000, GiB",
        "73, TB/month,  2400,                        GB/day",
        "1,  files/day, 0.0416666666666666666666667, files/h"
    })
    void an_amount_that_has_no_end_is_converted_to_many_figures(
            BigDecimal value, String from, BigDecimal converted, String to) {
        assertThat(unit(from).convert(value, unit(to))).isCloseTo(converted, within(NEARLY_NOTHING));
    }

    @ParameterizedTest
    @CsvSource({
        "GB, USD",
        "GB, h",
        "GB, GB/s",
        "GB/s, GB",
        "files, rows",
        "files/day, rows/day",
        "%, h",
        "%, files",
        "GB, Mbit"
    })
    void units_of_other_quantities_do_not_fit(String one, String other) {
        assertThat(unit(one).fits(unit(other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gb", "GIB", "gb", "G", "K", "GB/", "/s", "GB / s", "GB/s/s", "GB/parsec", "", "5 GB", "€"})
    void what_names_no_quantity_is_no_unit(String text) {
        assertThat(Unit.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"file, files", "row group, row groups", "Partition, partitions", "hour, hours", "byte, bytes"})
    void a_noun_fits_its_plural(String one, String many) {
        assertThat(unit(one).fits(unit(many))).isTrue();
    }

    private static Unit unit(String text) {
        return Unit.parse(text).orElseThrow();
    }
}
