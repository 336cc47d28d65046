package io.datadriven.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datadriven.catalog.ChallengeSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** What is written keeps to the content models of QTI 3.0, as far as {@code src/test/resources/qti} writes them down. */
class QtiFormTest {

    private static final Schema ITEM = schema("item.xsd");
    private static final Schema MANIFEST = schema("manifest.xsd");

    static Stream<ChallengeSource> exportable() {
        return Shipped.exportable();
    }

    @ParameterizedTest
    @MethodSource("exportable")
    void an_item_has_the_form_of_an_item(ChallengeSource challenge) {
        assertThatCode(() -> validate(ITEM, ItemExport.write(challenge.tree()))).doesNotThrowAnyException();
    }

    @Test
    void a_manifest_has_the_form_of_a_manifest() throws UnreadableQti {
        var zip = new QtiPackage("a", "A & B", "'c' is left out.", Map.of("1-2", new byte[0], "b", new byte[0])).zip();

        var manifest = PackageFiles.of(zip).getOrDefault("imsmanifest.xml", new byte[0]);

        assertThatCode(() -> validate(MANIFEST, manifest)).doesNotThrowAnyException();
    }

    @Test
    void every_tolerance_every_scoring_and_ids_with_digits_have_the_form() {
        var numeric = Shipped.ofKind("numeric").<ObjectNode>deepCopy();
        for (var tolerance : Stream.of(
                        "absolute {within: 2}",
                        "relative {rtol: 0.02}",
                        "significant_figures {figures: 3}",
                        "decimal_places {places: 1}")
                .toList()) {
            var at = tolerance.indexOf('{');
            var fields = tolerance.substring(at + 1, tolerance.length() - 1).split(": ", 2);
            numeric.withObject("task")
                    .putObject("tolerance")
                    .put("kind", tolerance.substring(0, at - 1))
                    .put(fields[0], new java.math.BigDecimal(fields[1]));
            assertThatCode(() -> validate(ITEM, ItemExport.write(numeric))).doesNotThrowAnyException();
        }
        var choice = Shipped.ofKind("multiple_choice").<ObjectNode>deepCopy();
        choice.put("id", "7-days");
        choice.withArray("/task/options")
                .forEach(it -> ((ObjectNode) it).put("id", "1-" + it.path("id").asText()));
        for (var scoring : Stream.of("all_or_nothing", "net_correct", "coverage", "each_option")
                .toList()) {
            choice.withObject("task").put("scoring", scoring);
            assertThatCode(() -> validate(ITEM, ItemExport.write(choice))).doesNotThrowAnyException();
        }
    }

    @Test
    void the_check_can_fail() {
        var item = new String(ItemExport.write(Shipped.ofKind("single_choice")), StandardCharsets.UTF_8)
                .replace("qti-simple-choice", "qti-inline-choice");

        assertThatThrownBy(() -> validate(ITEM, item.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void a_kind_that_qti_lacks_and_a_challenge_with_parameters_are_refused_by_name() {
        var estimate = Shipped.all()
                .map(ChallengeSource::tree)
                .filter(it -> it.at("/task/kind").asText().equals("estimate"))
                .findFirst()
                .orElseThrow();
        var parametrised = Shipped.ofKind("numeric").<ObjectNode>deepCopy();
        parametrised.putArray("parameters");

        assertThat(ItemExport.refusal(estimate))
                .hasValueSatisfying(it -> assertThat(it).contains("estimate"));
        assertThat(ItemExport.refusal(parametrised))
                .hasValueSatisfying(it -> assertThat(it).contains("parameters"));
    }

    private static void validate(Schema schema, byte[] xml) throws Exception {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    private static Schema schema(String name) {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(QtiFormTest.class.getResource("/qti/" + name));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
