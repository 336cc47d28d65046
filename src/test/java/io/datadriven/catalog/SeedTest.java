package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {

    @Test
    void a_seed_is_written_in_16_digits() {
        assertThat(new Seed(200).hex()).isEqualTo("00000000000000c8");
        assertThat(new Seed(-1).hex()).isEqualTo("ffffffffffffffff");
    }

    @Property
    void what_is_written_can_be_read(@ForAll long bits) {
        assertThat(Seed.parse(new Seed(bits).hex())).contains(new Seed(bits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c8", "00000000000000C8", "000000000000000g", "00000000000000c8 ", "+0000000000000c8"})
    void a_seed_has_one_spelling(String text) {
        assertThat(Seed.parse(text)).isEmpty();
    }
}
