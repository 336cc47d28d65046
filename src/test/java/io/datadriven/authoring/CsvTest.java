package io.datadriven.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void a_cell_with_nothing_in_it_keeps_its_place() {
        assertThat(table(null, 1)).isEqualTo("a,b\r\n,1\r\n");
        assertThat(table(1, null)).isEqualTo("a,b\r\n1,\r\n");
    }

    @Test
    void commas_quotes_and_line_breaks_stay_in_their_cell() {
        assertThat(table("1, 2", "a \"b\"\nc")).isEqualTo("a,b\r\n\"1, 2\",\"a \"\"b\"\"\nc\"\r\n");
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_kept_a_text_and_a_number_a_number() {
        assertThat(table("=1+1", -0.5)).isEqualTo("a,b\r\n'=1+1,-0.5\r\n");
    }

    @Test
    void a_row_of_another_width_is_refused() {
        var table = new Csv("a", "b");
        assertThatThrownBy(() -> table.row(1)).hasMessage("A row has 2 cells, not 1");
    }

    private static String table(@Nullable Object... cells) {
        var table = new Csv("a", "b");
        table.row(cells);
        return table.toString();
    }
}
