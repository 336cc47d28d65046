package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ezylang.evalex.data.EvaluationValue;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private final Scope scope = new Scope();

    @BeforeEach
    void some_parameters() {
        scope.setData("events", EvaluationValue.numberValue(new BigDecimal("1234567.50")));
        scope.setData("price", EvaluationValue.numberValue(new BigDecimal("0.1")));
        scope.setData("store", EvaluationValue.stringValue("S3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no place | no place",
                "${events} events | 1,234,567.5 events",
                "from ${ events } on | from 1,234,567.5 on",
                "${events:0} events | 1,234,568 events",
                "$${price:2} per GB | $0.10 per GB",
                "$${price : 2} per GB | $0.10 per GB",
                "-${0 - events:2}- | --1,234,567.50-",
                "${0 - 100} and ${0 - 1000} | -100 and -1,000",
                "id > ${events:plain} | id > 1234567.5",
                "${store} in {{blank}} | S3 in {{blank}}",
                "{{${store}}} | {{S3}}",
                "\\${HOME} and $HOME and $ | ${HOME} and $HOME and $",
                "${IF(store = 'S3', '}', ':2')}! | }!",
                "${price > 1} | false",
            })
    void a_place_is_filled(String template, String text) {
        assertThat(Template.parse(template).text(scope).asText()).isEqualTo(text);
    }

    @Test
    void a_place_alone_is_a_number_or_a_boolean() {
        assertThat(Template.parse("${events * 2}").value(scope)).isEqualTo(LongNode.valueOf(2_469_135));
        assertThat(Template.parse("${price}").value(scope)).isEqualTo(DecimalNode.valueOf(new BigDecimal("0.1")));
        assertThat(Template.parse("${price > 1}").value(scope)).isEqualTo(BooleanNode.FALSE);
        assertThat(Template.parse("${store}").value(scope)).isEqualTo(TextNode.valueOf("S3"));
    }

    @Test
    void a_place_with_decimals_is_a_text() {
        assertThat(Template.parse("${price:2}").value(scope)).isEqualTo(TextNode.valueOf("0.10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "a ${events", "${}", "${events:2:3}", "${'a}"})
    void a_place_that_is_none_is_refused(String template) {
        assertThatExceptionOfType(FaultyFormula.class).isThrownBy(() -> Template.parse(template));
    }
}
