package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class DiagramSvgTest {

    static final List<String> HOSTILE = Hostile.TEXTS;

    @Test
    void it_is_the_picture_that_was_looked_at() {
        Golden.assertSame("lambda.svg", DiagramSvg.of(Diagrams.LAMBDA));
    }

    @Test
    void the_order_of_the_list_does_not_matter() {
        var lambda = Diagrams.LAMBDA;

        assertThat(DiagramSvg.of(new Diagram(
                        lambda.title(),
                        lambda.boxes().reversed(),
                        lambda.arrows().reversed())))
                .isEqualTo(DiagramSvg.of(lambda));
    }

    @Test
    void many_may_draw_at_once() {
        var diagram = Diagrams.dense(20, 60);

        assertThat(IntStream.range(0, 32).parallel().mapToObj(_ -> DiagramSvg.of(diagram)))
                .containsOnly(DiagramSvg.of(diagram));
    }

    @Test
    void the_language_of_the_machine_does_not_matter() {
        var usual = Locale.getDefault();
        var picture = DiagramSvg.of(Diagrams.LAMBDA);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(DiagramSvg.of(Diagrams.LAMBDA)).isEqualTo(picture);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void every_box_and_every_arrow_is_drawn() {
        var svg = new SvgReader(DiagramSvg.of(Diagrams.dense(20, 60)));

        assertThat(svg.ofClass("dd-node"))
                .map(it -> it.getFirstChild().getNextSibling().getTextContent())
                .containsExactlyInAnyOrderElementsOf(Diagrams.dense(20, 60).boxes().stream()
                        .map(Diagram.Box::title)
                        .toList());
        assertThat(svg.ofClass("dd-edge")).hasSize(60);
    }

    @Test
    void every_text_is_there() {
        assertThat(new SvgReader(DiagramSvg.of(Diagrams.LAMBDA)).texts())
                .contains(
                        "Orders, served from a batch and a stream",
                        "orders_today",
                        "12 MB per file",
                        "2.0 MB/s · 113 %");
    }

    @Test
    void a_tone_is_told_by_a_mark_too() {
        var marked = Diagrams.LAMBDA.boxes().stream()
                        .filter(it -> it.tone() != Tone.NEUTRAL)
                        .count()
                + Diagrams.LAMBDA.arrows().stream()
                        .filter(it -> it.tone() != Tone.NEUTRAL)
                        .count();

        assertThat((long) new SvgReader(DiagramSvg.of(Diagrams.LAMBDA))
                        .ofClass("dd-sign")
                        .size())
                .isEqualTo(marked);
    }

    @Test
    void it_has_a_title_and_a_description_for_those_who_cannot_see_it() {
        var root = new SvgReader(DiagramSvg.of(Diagrams.LAMBDA)).root();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(Diagrams.LAMBDA.title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(Diagrams.LAMBDA.inWords());
    }

    @Test
    void it_has_colours_for_dark_screens() {
        assertThat(DiagramSvg.of(Diagrams.LAMBDA))
                .contains("@media (prefers-color-scheme:dark){\n.dd-paper{fill:" + Scheme.DARK.paper() + "}");
    }

    @Test
    void nothing_is_a_picture_too() {
        assertThat(new SvgReader(DiagramSvg.of(Diagrams.EMPTY)).texts()).containsExactly("Nothing yet");
    }

    @Test
    void one_box_is_a_picture_too() {
        assertThat(new SvgReader(DiagramSvg.of(Diagrams.ONE)).ofClass("dd-node"))
                .hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void no_label_becomes_markup(String text) {
        var plain = new SvgReader(DiagramSvg.of(Diagrams.labelled("text")));

        assertThat(new SvgReader(DiagramSvg.of(Diagrams.labelled(text))).elements())
                .map(Element::getTagName)
                .isEqualTo(plain.elements().stream().map(Element::getTagName).toList());
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void it_loads_and_runs_nothing(String text) {
        assertThat(new SvgReader(DiagramSvg.of(Diagrams.labelled(text)))).satisfies(Harmless::check);
    }
}
