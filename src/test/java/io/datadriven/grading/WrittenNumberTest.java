package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    80000                                    | 80000
                    -0.5                                     | -0.5
                    8e4                                      | 80000
                    0.1                                      | 0.1
                    1e39                                     | 1000000000000000000000000000000000000000
                    1234567890123456789012345678901234567890 | 1234567890123456789012345678901234567890
                    "80000"                                  | 80000
                    "80,000"                                 | 80000
                    "1,234,567"                              | 1234567
                    "35,437.5"                               | 35437.5
                    "$80K"                                   | 80000
                    "$1.5M"                                  | 1500000
                    "2B"                                     | 2000000000
                    "-$5"                                    | -5
                    " 42 "                                   | 42
                    """)
    void a_number_is_read_as_json_has_it_or_as_people_write_it(String sent, BigDecimal value)
            throws JsonProcessingException {
        assertThat(answer(sent).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "\"$80K\"", "1234567890.0123456789"})
    void a_number_is_read_the_same_when_the_kind_comes_after_it(String sent) throws JsonProcessingException {
        var kindLast = "{\"value\": %s, \"kind\": \"numeric\"}".formatted(sent);

        assertThat(Grading.JSON.readValue(kindLast, Task.Answer.class)).isEqualTo(answer(sent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                "\"\"",
                "\"1,00\"",
                "\"80 000\"",
                "\"80k\"",
                "\"1e3\"",
                "\"$\"",
                "\"--5\"",
                "\"5 GB\"",
                "\"NaN\"",
                "\"٨٠\""
            })
    void a_text_that_is_no_number_is_refused_with_an_example(String sent) {
        assertThatThrownBy(() -> answer(sent))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("is no number; write it like 80000, \"80,000\" or \"$80K\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "0e999999999",
                "1e40",
                "12345678901234567890123456789012345678901",
                "0.12345678901234567890123456789012345678901"
            })
    void a_number_that_is_too_long_to_reckon_with_is_refused(String sent) {
        assertThatThrownBy(() -> answer(sent))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("has more than 40 digits");
    }

    @Test
    void a_number_whose_exponent_has_no_end_is_refused() {
        assertThatThrownBy(() -> answer("1e99999999999")).isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[]", "[80000]", "{}"})
    void what_is_neither_number_nor_text_is_refused(String sent) {
        assertThatThrownBy(() -> answer(sent)).isInstanceOf(JsonMappingException.class);
    }

    private static Numeric.Answer answer(String value) throws JsonProcessingException {
        var sent = "{\"kind\": \"numeric\", \"value\": %s}".formatted(value);
        return assertInstanceOf(Numeric.Answer.class, Grading.JSON.readValue(sent, Task.Answer.class));
    }
}
