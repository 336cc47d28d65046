package io.datadriven.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {

    /** The numbers are those of the tokenizer that the model was trained with. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Kappa doesn't need a separate batch layer.   | 16000 2987 1005 1056 2342 1037 3584 14108 6741 1012
                    Exactly-once, idempotent upserts into s3://! | 3599 1011 2320 1010 8909 6633 11008 4765 11139 8743 2015 2046 1055 2509 1024 1013 1013 999
                    Déjà vu: naïve café                          | 2139 3900 24728 1024 15743 7668
                    re-processing 28.8h @ 50MB/s (≈ 144 h)       | 2128 1011 6364 2654 1012 1022 2232 1030 2753 14905 1013 1055 1006 1606 14748 1044 1007
                    数据 pipelines — “quoted”                      | 100 100 13117 2015 1517 1523 9339 1524
                    unaffable electroencephalographically xq     | 14477 20961 3468 16175 10127 21890 21197 20721 3973 1060 4160
                    """)
    void a_text_has_the_pieces_that_the_model_knows(String text, String pieces) {
        assertThat(pieces(text)).isEqualTo(ids(pieces));
    }

    @Test
    void marks_of_markdown_say_nothing() {
        assertThat(pieces("**Kappa** needs `no` _batch_ layer")).isEqualTo(pieces("Kappa needs no batch layer"));
    }

    @Test
    void letters_in_disguise_are_read_as_the_letters_they_stand_for() {
        assertThat(pieces("ｋａｐｐａ ﬁles 𝐨𝐧𝐜𝐞")).isEqualTo(pieces("kappa files once"));
    }

    @Test
    void what_cannot_be_seen_does_not_part_a_word() {
        assertThat(pieces("ka\u200bp\u00adpa")).isEqualTo(pieces("kappa"));
    }

    @Test
    void a_word_knows_where_it_stands_in_the_text_as_it_was_sent() {
        var text = "𝐊appa —  naïve\u200b, twice";
        var found = Loaded.ENCODER.words(text).stream()
                .map(it -> text.substring(it.start(), it.end()))
                .toList();
        assertThat(found).isEqualTo(List.of("𝐊appa", "—", "naïve", ",", "twice"));
    }

    @Test
    void a_word_without_end_is_one_unknown_piece() {
        assertThat(pieces("a".repeat(20_000))).containsExactly(100);
    }

    private static int[] pieces(String text) {
        return Loaded.ENCODER.words(text).stream()
                .flatMapToInt(it -> Arrays.stream(it.pieces()))
                .toArray();
    }

    private static int[] ids(String numbers) {
        return Arrays.stream(numbers.strip().split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
