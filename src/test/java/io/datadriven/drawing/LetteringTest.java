package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void a_text_that_fits_stays_as_it_is() {
        assertThat(Lettering.fit("orders_today", Face.TITLE, 200)).isEqualTo("orders_today");
    }

    @Test
    void a_text_that_is_too_wide_is_cut_to_the_width() {
        var cut = Lettering.fit("x".repeat(500), Face.SMALL, 100);

        assertThat(cut).startsWith("xxx").endsWith("x…");
        assertThat(Lettering.width(cut, Face.SMALL)).isBetween(90, 100);
    }

    @Test
    void a_family_is_not_torn_apart() {
        var family = "👩‍👩‍👧‍👦";

        assertThat(Lettering.fit(family.repeat(9), Face.SMALL, 200).replace(family, ""))
                .isEqualTo("…");
    }

    @Test
    void a_pile_of_accents_is_cut_too() {
        assertThat(Lettering.fit("e" + "\u0301".repeat(500), Face.SMALL, 100)).isEqualTo("…");
    }

    @Test
    void lines_tabs_and_controls_become_one_space() {
        assertThat(Lettering.clean(" one\r\n\ttwo\u0000three\u2028")).isEqualTo("one two three");
    }

    @Test
    void what_turns_the_text_around_it_is_left_out() {
        assertThat(Lettering.clean("\u202Eevil\u202C \u2066x\u2069 \uFEFF\u200F"))
                .isEqualTo("evil x");
    }

    @Test
    void what_xml_forbids_is_left_out() {
        assertThat(Lettering.clean("a\uD800b\uFFFEc\uFFFF😀")).isEqualTo("abc😀");
    }

    @Test
    void bold_letters_are_wider() {
        assertThat(Lettering.width("a word", Face.TITLE) * Face.SMALL.size())
                .isGreaterThan(Lettering.width("a word", Face.SMALL) * Face.TITLE.size());
    }
}
