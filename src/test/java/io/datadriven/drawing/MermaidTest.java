package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MermaidTest {

    static final List<String> HOSTILE = Hostile.TEXTS;

    /** All that a diagram of two boxes and an arrow may consist of. */
    private static final String LABEL = "(?:[\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sk}✓✗… ,()/=?!_.‍-]|#\\d+;|<br/>)*";

    private static final Pattern HARMLESS = Pattern.compile("""
            flowchart LR
                accTitle:[\\p{L}\\p{M}\\p{N} ]*
                n1\\[\\["LABEL"]]:::good
                n2\\[\\("plain"\\)]:::neutral
                n1 ==>\\|"LABEL"\\| n2
                classDef good [#\\w:,]+
                classDef warning [#\\w:,]+
                classDef bad [#\\w:,]+
                linkStyle 0 stroke:#\\w+
                classDef neutral [#\\w:,]+
            """.replace("LABEL", LABEL));

    @Test
    void each_shape_is_drawn_in_its_way() {
        assertThat(Mermaid.of(Diagrams.LAMBDA))
                .contains("n1([\"Shop<br/>2,000 events/s, peak 10,000\"]):::neutral\n")
                .contains("n4[(\"⚠ orders_today<br/>iceberg<br/>12 MB per file\")]:::warning\n")
                .contains("n5{{\"Schema check<br/>dead letters are kept\"}}:::neutral\n")
                .contains("n7[[\"✓ orders<br/>kafka, 12 partitions<br/>retention 168 h\"]]:::good\n")
                .contains("n8(\"✓ Nightly<br/>")
                .contains("n11[\"orders_all<br/>");
    }

    @Test
    void an_arrow_shows_its_tone_by_its_line_its_sign_and_its_colour() {
        assertThat(Mermaid.of(Diagrams.LAMBDA))
                .contains("n5 ==>|\"✗ 2.0 MB/s · 113 #37;\"| n10\n")
                .contains("n10 -.->|\"⚠ 8,640 files/day\"| n4\n")
                .contains("n4 --> n11\n")
                .contains("linkStyle 9 stroke:#8a5d00\n");
    }

    @Test
    void every_box_and_every_arrow_is_there() {
        var lines = Mermaid.of(Diagrams.dense(20, 60)).lines().toList();

        assertThat(lines.stream().filter(it -> it.contains(":::"))).hasSize(20);
        assertThat(lines.stream().filter(it -> it.matches("    n\\d+ [=.-]+>.*")))
                .hasSize(60);
    }

    @Test
    void nothing_is_a_diagram_too() {
        assertThat(Mermaid.of(Diagrams.EMPTY)).startsWith("flowchart LR\n    accTitle: Nothing yet\n    classDef good");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void no_label_breaks_out(String text) {
        assertThat(Mermaid.of(Diagrams.labelled(text))).matches(HARMLESS);
    }

    @Test
    void a_sign_that_means_something_becomes_a_code() {
        assertThat(Mermaid.of(Diagrams.labelled("a<b & \"c\": 1. d.e 2.5 -f- g-h")))
                .contains("\"✗ a#60;b #38; #34;c#34;#58; 1#46; d#46;e 2.5 #45;f#45; g-h\"");
    }

    @Test
    void a_word_that_is_read_within_labels_too_is_not_followed_by_a_space() {
        assertThat(Mermaid.of(Diagrams.labelled("end subgraph direction TB")))
                .contains("\"✗ end subgraph direction#32;TB\"");
    }

    @Test
    void the_order_of_the_list_does_not_matter() {
        var lambda = Diagrams.LAMBDA;

        assertThat(Mermaid.of(new Diagram(
                        lambda.title(),
                        lambda.boxes().reversed(),
                        lambda.arrows().reversed())))
                .isEqualTo(Mermaid.of(lambda));
    }
}
