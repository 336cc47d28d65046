package io.datadriven.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.catalog.ChallengeSource;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown goes to XHTML and comes back as Markdown that means the same. */
class MarkupTest {

    static Stream<String> shipped() {
        return Shipped.all()
                .map(ChallengeSource::tree)
                .flatMap(it -> Stream.of(
                        it.path("prompt").asText(), it.path("explanation").asText()));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_texts_that_ship_come_back(String markdown) {
        assertComesBack(markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_b _c_ **d** *e* `f*g` \\*h\\* \\`i",
                "1\\. not a list",
                "\\# not a heading\n\n- one\n- two\n  - three\n\n1. a\n2. b",
                "> quoted\n>\n> - list",
                "```sql\nselect * from `t`\n\nwhere a < b\n```",
                "| a | b |\n|---|---|\n| 1 \\| 2 | `x` |",
                "[link](https://example.org/a_b) and ![picture](https://example.org/p.png)",
                "one  \ntwo\\\nthree & &amp;lt; <b>not HTML</b>",
                "- loose\n\n- list\n\n  of two paragraphs"
            })
    void what_markdown_has_comes_back(String markdown) {
        assertComesBack(markdown);
    }

    private static void assertComesBack(String markdown) {
        var document = XmlDocuments.empty();
        var blocks = new Markup(new Elements(document, Qti.ITEM)).blocks(markdown);

        var again = MarkdownText.of(blocks);

        assertThat(QtiRoundTripTest.html(again)).as(again).isEqualTo(QtiRoundTripTest.html(markdown));
    }
}
