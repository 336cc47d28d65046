package io.datadriven.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "two\r\nlines\tand\u000b\f\u0085more",
                "数据 مرحبا שלום 🙂👩‍👩‍👧",
                "left\u202Eto right\u2066 and back",
                "\uFEFFbegins with a mark",
                "private \uE000 and unassigned \uFFFF"
            })
    void all_that_people_write_and_paste_can_be_used(String text) {
        assertThat(UsableText.firstUnusable(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, U+0000", "7, U+0007", "1b, U+001B", "7f, U+007F", "9f, U+009F", "d83d, U+D83D", "dc00, U+DC00"})
    void what_cannot_be_used_is_named_with_its_place(String hex, String name) {
        var text = "ab🙂" + (char) Integer.parseInt(hex, 16) + "c";

        assertThat(UsableText.firstUnusable(text)).contains(new UsableText.Unusable(4, name));
    }

    @Test
    void a_field_with_such_a_character_is_a_problem_that_points_to_it() {
        assertThatThrownBy(() -> UsableText.check("a\0", "/reason"))
                .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.faults())
                        .containsExactly(Problem.Fault.inBody(
                                "/reason",
                                "unusable_character",
                                "Character 2 (U+0000) cannot be stored or shown. Take it out; it often comes along when text"
                                        + " is pasted.")));
    }
}
