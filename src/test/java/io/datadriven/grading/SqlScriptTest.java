package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {

    @Test
    void a_script_is_cut_at_its_semicolons() throws SqlScript.Unclosed {
        assertThat(statements("SELECT 1; SELECT 2")).containsExactly("SELECT 1", "SELECT 2");
        assertThat(statements(" ;; SELECT 1 ; ")).containsExactly("SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;b'",
                "SELECT 'it''s; so'",
                "SELECT e'\\';'",
                "SELECT E'\\\\', ';'",
                "SELECT \"a;b\"",
                "SELECT \"a\"\";b\"",
                "SELECT $$a;b$$",
                "SELECT $x$a;$$;b$x$",
                "SELECT $_1$a;b$_1$",
                "SELECT 1 -- one; two\n+ 1",
                "SELECT 1 -- one; two",
                "SELECT /* a; b */ 1",
                "SELECT /* a /* b; */ c; */ 1",
                "SELECT a$b$c FROM t"
            })
    void a_semicolon_within_a_text_a_name_or_a_comment_cuts_nothing(String statement) throws SqlScript.Unclosed {
        assertThat(statements(statement + ";SELECT 2"))
                .hasSize(statement.contains("two") && !statement.contains("\n") ? 1 : 2);
        assertThat(statements(statement)).containsExactly(statement);
    }

    @Test
    void a_backslash_means_nothing_in_a_usual_text() throws SqlScript.Unclosed {
        assertThat(statements("SELECT '\\'; SELECT 2")).containsExactly("SELECT '\\'", "SELECT 2");
        assertThat(statements("SELECT name'\\'; SELECT 2")).containsExactly("SELECT name'\\'", "SELECT 2");
        assertThat(statements("e'\\';'; SELECT 2")).containsExactly("e'\\';'", "SELECT 2");
    }

    @Test
    void a_dollar_within_a_name_or_before_a_number_opens_nothing() throws SqlScript.Unclosed {
        assertThat(statements("SELECT a$$; SELECT b$$")).containsExactly("SELECT a$$", "SELECT b$$");
        assertThat(statements("SELECT $1; SELECT $1")).containsExactly("SELECT $1", "SELECT $1");
        assertThat(statements("SELECT $; SELECT 2")).containsExactly("SELECT $", "SELECT 2");
        assertThat(statements("$$;$$; SELECT 2")).containsExactly("$$;$$", "SELECT 2");
    }

    @Test
    void what_is_only_a_comment_is_no_statement_of_its_own() throws SqlScript.Unclosed {
        assertThat(statements("-- first\nSELECT 1")).containsExactly("SELECT 1");
        assertThat(statements("/* first */ SELECT 1")).containsExactly("SELECT 1");
        assertThat(statements(" -- nothing \n ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT 'x       | 7 | The text that begins here with ' has no end.",
                "SELECT e'x\\'  | 8 | The text that begins here with ' has no end.",
                "SELECT \"x      | 7 | The name that begins here with \" has no end.",
                "SELECT $a$ x $$ | 7 | The text that begins here with $a$ has no end.",
                "SELECT /* /* */ | 7 | The comment that begins here with /* has no end.",
                "SELECT /*/      | 7 | The comment that begins here with /* has no end."
            })
    void what_has_no_end_is_told_with_its_beginning(String script, int begin, String message) {
        var unclosed = catchThrowableOfType(SqlScript.Unclosed.class, () -> SqlScript.of(script));

        assertThat(unclosed.begin()).isEqualTo(begin);
        assertThat(unclosed).hasMessage(message);
    }

    @Test
    void a_fault_lies_at_the_line_and_column_where_people_count_it() throws SqlScript.Unclosed {
        var script = SqlScript.of("SELECT 1;\n\n  SELECT 'é',\n    totl");

        assertThat(script.place(0, 7)).isEqualTo(new SqlScript.Place(1, 8));
        assertThat(script.place(1, 0)).isEqualTo(new SqlScript.Place(3, 3));
        // The engine counts bytes, of which é has two.
        assertThat(script.place(1, 11)).isEqualTo(new SqlScript.Place(3, 13));
        assertThat(script.place(1, 17)).isEqualTo(new SqlScript.Place(4, 5));
        assertThat(script.place(1, 999)).isEqualTo(new SqlScript.Place(4, 9));
        assertThat(script.place(1, -1)).isEqualTo(new SqlScript.Place(3, 3));
    }

    private static List<String> statements(String script) throws SqlScript.Unclosed {
        return SqlScript.of(script).sql();
    }
}
