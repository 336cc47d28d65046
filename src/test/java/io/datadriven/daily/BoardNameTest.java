package io.datadriven.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datadriven.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "Ada L.",
                "O'Neill",
                "data_eng-42",
                "Ñandú",
                "Ада Лавлейс",
                "山田 はなこ",
                "김민준",
                "นักเรียน",
                "42"
            })
    void names_of_people_are_taken(String name) {
        assertThat(BoardName.of(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                " A ",
                "-Ada",
                "Ada-",
                "_",
                "<b>Ada</b>",
                "Ada\u202Eada",
                "Ada\u200Bb",
                "a@example.org",
                "Ada\nLovelace",
                "\uD800da",
                "👩‍👩‍👧",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void what_could_deceive_or_is_no_name_is_refused(String name) {
        assertThatThrownBy(() -> BoardName.of(name)).isInstanceOf(Problem.class);
    }

    @Test
    void letters_of_two_scripts_are_refused_since_they_look_alike() {
        assertThatThrownBy(() -> BoardName.of("\u0410da")).hasMessageContaining("one script");
    }

    @ParameterizedTest
    @CsvSource({"ada, ADA", "Ada L., adal.", "Straße, STRASSE", "Ａｄａ, Ada", "Ñ1, n\u03031", "A  da, Ada"})
    void names_that_differ_by_case_space_and_encoding_only_are_one(String one, String other) {
        assertThat(BoardName.of(one).folded()).isEqualTo(BoardName.of(other).folded());
    }

    @Test
    void spaces_around_a_name_are_not_part_of_it() {
        assertThat(BoardName.of("  Ada   L. ").text()).isEqualTo("Ada L.");
    }
}
