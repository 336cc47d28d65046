package io.datadriven.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kappa needs no batch layer           | Kappa needs a batch layer
                    The replay does not touch the table  | The replay does touch the table
                    Consumers cannot read old events     | Consumers can read old events
                    The log is the source of truth       | The log is not the source of truth
                    A retry must write the same rows     | A retry need not write the same rows
                    Lambda keeps two code paths          | Lambda does not keep two code paths
                    Readers see every commit             | Readers do not see every commit
                    The topic has enough retention       | The topic does not have enough retention
                    The job has written its rows         | The job has not written its rows
                    Swap the view when the lag is gone   | Swap the view when the lag is not gone
                    """)
    void the_opposite_is_said_where_english_says_it(String sentence, String opposite) {
        assertThat(Negation.of(sentence)).contains(opposite);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Commit the offset before the write   | Commit the offset after the write
                    Always keep the raw events           | never keep the raw events
                    """)
    void words_that_have_an_opposite_are_turned(String sentence, String opposite) {
        assertThat(Negation.of(sentence)).contains(opposite);
    }

    @Test
    void where_no_rule_fits_there_is_no_opposite() {
        assertThat(Negation.of("one pipeline")).isEmpty();
    }

    @Test
    void who_disagrees_with_all_of_it_denies_each_clause() {
        assertThat(Negation.ofEachClause("The log is complete, the table is empty"))
                .isEqualTo("The log is not complete, the table is not empty");
    }
}
