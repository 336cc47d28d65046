package io.datadriven.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.datadriven.catalog.ChallengeSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items as other systems write them are read; what is hostile is refused, quickly and with a sentence. */
class QtiImportTest {

    private static final String MANIFEST = """
            <manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="m"><resources>
            <resource identifier="r" type="imsqti_item_xmlv3p0" href="q.xml"><file href="q.xml"/></resource>
            </resources></manifest>
            """;

    @Test
    void a_choice_with_a_standard_template_and_feedback_by_identifier_is_read() {
        var task = task("""
                <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
                  <qti-correct-response><qti-value>ChoiceB</qti-value></qti-correct-response>
                </qti-response-declaration>
                <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="4"/>
                <qti-item-body><p>Which <em>store</em> keeps snake_case?</p>
                  <qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Pick one.</qti-prompt>
                    <qti-simple-choice identifier="ChoiceA">Tape <qti-feedback-inline outcome-identifier="F" identifier="ChoiceA"
                      show-hide="show">Too slow.</qti-feedback-inline></qti-simple-choice>
                    <qti-simple-choice identifier="ChoiceB"><p>Object <code>store</code></p></qti-simple-choice>
                  </qti-choice-interaction></qti-item-body>
                <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
                """);

        assertThat(task.path("prompt").asText()).isEqualTo("Which *store* keeps snake_case?\n\nPick one.");
        assertThat(task.path("points").asInt()).isEqualTo(4);
        assertThat(task.at("/task/kind").asText()).isEqualTo("single_choice");
        assertThat(task.at("/task/options/0/id").asText()).isEqualTo("choicea");
        assertThat(task.at("/task/options/0/text").asText()).isEqualTo("Tape");
        assertThat(task.at("/task/options/0/feedback").asText()).isEqualTo("Too slow.");
        assertThat(task.at("/task/options/1/correct").asBoolean()).isTrue();
        assertThat(task.at("/task/options/1/text").asText()).isEqualTo("Object `store`");
    }

    @Test
    void a_mapping_in_which_wrong_picks_subtract_is_net_correct() {
        var task = task("""
                <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
                  <qti-mapping lower-bound="0" default-value="-1"><qti-map-entry map-key="A" mapped-value="1"/>
                  <qti-map-entry map-key="B" mapped-value="1"/></qti-mapping>
                </qti-response-declaration>
                <qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="0">
                    <qti-simple-choice identifier="A">a</qti-simple-choice><qti-simple-choice identifier="B">b</qti-simple-choice>
                    <qti-simple-choice identifier="C">c</qti-simple-choice></qti-choice-interaction></qti-item-body>
                <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
                """);

        assertThat(task.at("/task/scoring").asText()).isEqualTo("net_correct");
        assertThat(task.at("/task/options").findValuesAsText("correct")).containsExactly("true", "true");
        assertThat(task.at("/task/options/2").has("correct")).isFalse();
    }

    @Test
    void an_order_becomes_a_chain_of_rules() {
        var task = task("""
                <qti-response-declaration identifier="RESPONSE" cardinality="ordered" base-type="identifier">
                  <qti-correct-response><qti-value>C</qti-value><qti-value>A</qti-value><qti-value>B</qti-value></qti-correct-response>
                </qti-response-declaration>
                <qti-item-body><qti-order-interaction response-identifier="RESPONSE">
                    <qti-simple-choice identifier="A">a</qti-simple-choice><qti-simple-choice identifier="B">b</qti-simple-choice>
                    <qti-simple-choice identifier="C">c</qti-simple-choice></qti-order-interaction></qti-item-body>
                """);

        assertThat(task.at("/task/steps").findValuesAsText("id")).containsExactly("c", "a", "b");
        assertThat(task.at("/task/rules").findValuesAsText("first")).containsExactly("c", "a");
        assertThat(task.at("/task/rules").findValuesAsText("then")).containsExactly("a", "b");
    }

    @Test
    void a_match_gives_each_item_its_partner_and_tells_what_its_rules_tell() {
        var task = task("""
                <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="directedPair">
                  <qti-correct-response><qti-value>L1 R1</qti-value><qti-value>L2 R2</qti-value></qti-correct-response>
                </qti-response-declaration>
                <qti-outcome-declaration identifier="FB" cardinality="single" base-type="identifier"/>
                <qti-item-body><qti-match-interaction response-identifier="RESPONSE" max-associations="2">
                  <qti-simple-match-set><qti-simple-associable-choice identifier="L1" match-max="1">one</qti-simple-associable-choice>
                  <qti-simple-associable-choice identifier="L2" match-max="1">two</qti-simple-associable-choice></qti-simple-match-set>
                  <qti-simple-match-set><qti-simple-associable-choice identifier="R1" match-max="1">eins</qti-simple-associable-choice>
                  <qti-simple-associable-choice identifier="R2" match-max="1">zwei</qti-simple-associable-choice></qti-simple-match-set>
                </qti-match-interaction></qti-item-body>
                <qti-response-processing><qti-response-condition><qti-response-if>
                  <qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>
                  <qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value>
                </qti-response-if><qti-response-else>
                  <qti-set-outcome-value identifier="FB"><qti-base-value base-type="identifier">no</qti-base-value></qti-set-outcome-value>
                </qti-response-else></qti-response-condition></qti-response-processing>
                <qti-modal-feedback outcome-identifier="FB" identifier="no" show-hide="show"><qti-content-body>Count again.</qti-content-body></qti-modal-feedback>
                """);

        assertThat(task.at("/task/left").findValuesAsText("partner")).containsExactly("r1", "r2");
        assertThat(task.at("/task/left/0/feedback").asText()).isEqualTo("Count again.");
    }

    @Test
    void a_text_entry_is_a_cloze_with_every_text_that_scores() {
        var task = task("""
                <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string">
                  <qti-correct-response><qti-value>York</qti-value></qti-correct-response>
                  <qti-mapping default-value="0"><qti-map-entry map-key="York" mapped-value="1"/>
                  <qti-map-entry map-key="Yorke" mapped-value="0.5"/></qti-mapping>
                </qti-response-declaration>
                <qti-item-body><p>Who?</p><blockquote><p>This son of
                  <qti-text-entry-interaction response-identifier="RESPONSE" expected-length="15"/>.</p></blockquote></qti-item-body>
                <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
                """);

        assertThat(task.path("prompt").asText()).isEqualTo("Who?");
        assertThat(task.at("/task/text").asText()).isEqualTo("> This son of\n> {{blank}}.");
        assertThat(task.at("/task/blanks/0/accept").valueStream().map(JsonNode::asText))
                .containsExactly("York", "Yorke");
    }

    @Test
    void a_number_has_the_tolerance_that_its_rule_has() {
        var task = task("""
                <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="float">
                  <qti-correct-response><qti-value>12.5</qti-value></qti-correct-response></qti-response-declaration>
                <qti-item-body><p>How many? <qti-text-entry-interaction response-identifier="RESPONSE"/></p></qti-item-body>
                <qti-response-processing><qti-response-condition><qti-response-if>
                  <qti-equal tolerance-mode="relative" tolerance="2 2"><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-equal>
                  <qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value>
                </qti-response-if></qti-response-condition></qti-response-processing>
                """);

        assertThat(task.at("/task/kind").asText()).isEqualTo("numeric");
        assertThat(task.at("/task/value").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(task.at("/task/tolerance/rtol").decimalValue()).isEqualByComparingTo("0.02");
    }

    @Test
    void what_has_to_be_written_by_hand_is_told() {
        var read = QtiImport.of(item("""
                <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"/>
                <qti-item-body><qti-choice-interaction response-identifier="RESPONSE">
                <qti-simple-choice identifier="A">a</qti-simple-choice><qti-simple-choice identifier="B">b</qti-simple-choice>
                </qti-choice-interaction></qti-item-body>
                """));

        assertThat(read.faults())
                .extracting(ImportFault::reason)
                .anyMatch(it -> it.contains("no choice that it is correct"))
                .anyMatch(it -> it.contains("'lesson'"))
                .anyMatch(it -> it.contains("'hints'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://localhost:1/x\"> %p;]><a/>",
                "<a>&nbsp;</a>",
                "<a><b></a>",
                "<a",
                "",
                "\u0000",
                "PK\u0003\u0004 and then nothing",
                "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\"/>",
                "<qti-assessment-item/>",
                "<qti-assessment-item><qti-item-body><p>No question</p></qti-item-body></qti-assessment-item>"
            })
    void what_cannot_be_read_is_told_and_gives_nothing(String body) {
        var read = QtiImport.of(body.getBytes(UTF_8));

        assertThat(read.items()).isEmpty();
        assertThat(read.faults()).isNotEmpty().allSatisfy(it -> assertThat(it.reason())
                .doesNotContain("passwd"));
    }

    @Test
    void depth_and_size_have_limits() {
        assertThat(QtiImport.of("<a>".repeat(100_000).getBytes(UTF_8)).faults())
                .extracting(ImportFault::reason)
                .anyMatch(it -> it.contains("nested"));
        assertThat(QtiImport.of(("<a>" + "<b/>".repeat(60_000) + "</a>").getBytes(UTF_8))
                        .faults())
                .extracting(ImportFault::reason)
                .anyMatch(it -> it.contains("elements"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../q.xml", "/q.xml", "a/../../q.xml", "c:\\q.xml", "..\\q.xml"})
    void a_path_that_leads_out_of_the_package_is_refused(String path) throws IOException {
        assertThat(QtiImport.of(zip(Map.of(path, "<a/>".getBytes(UTF_8)))).faults())
                .extracting(ImportFault::reason)
                .anyMatch(it -> it.contains("out of the package"));
    }

    @Test
    void a_zip_that_grows_too_much_is_refused() throws IOException {
        var large = zip(Map.of("q.xml", new byte[2 << 20]));
        var many = new TreeMap<String, byte[]>();
        for (int i = 0; i < 1_100; i++) {
            many.put("f" + i, new byte[0]);
        }

        assertThat(QtiImport.of(large).faults())
                .extracting(ImportFault::reason)
                .anyMatch(it -> it.contains("too large"));
        assertThat(QtiImport.of(zip(many)).faults())
                .extracting(ImportFault::reason)
                .anyMatch(it -> it.contains("more than"));
    }

    @Test
    void a_package_needs_a_manifest_and_the_files_that_it_names() throws IOException {
        assertThat(QtiImport.of(zip(Map.of("q.xml", new byte[0]))).faults())
                .extracting(ImportFault::reason)
                .anyMatch(it -> it.contains("imsmanifest.xml"));
        assertThat(QtiImport.of(zip(Map.of("imsmanifest.xml", MANIFEST.getBytes(UTF_8))))
                        .faults())
                .extracting(ImportFault::reason)
                .anyMatch(it -> it.contains("no file 'q.xml'"));
    }

    @Test
    void a_source_that_is_forged_is_not_believed() throws UnreadableQti {
        var item = new String(ItemExport.write(Shipped.ofKind("single_choice")), UTF_8)
                .replaceFirst("\"points\":\\d+", "\"points\":99");
        var faults = new ArrayList<ImportFault>();

        var read = ItemImport.read("q.xml", XmlDocuments.read(item.getBytes(UTF_8)), faults);

        assertThat(read.path("points").asInt()).isLessThan(99);
        assertThat(faults).isNotEmpty();
    }

    @Test
    void damage_of_any_kind_ends_in_a_fault_and_never_in_an_error() {
        var random = new Random(7);
        for (var kind : Shipped.kinds()) {
            var item = ItemExport.write(Shipped.ofKind(kind));
            for (int i = 0; i < 60; i++) {
                var broken = item.clone();
                var at = random.nextInt(broken.length - 20);
                for (int j = 0; j < 1 + random.nextInt(12); j++) {
                    broken[at + j] = (byte) (i % 2 == 0 ? random.nextInt(256) : 'a' + random.nextInt(26));
                }
                assertThat(QtiImport.of(broken)).isNotNull();
            }
        }
    }

    private static JsonNode task(String inside) {
        var read = QtiImport.of(item(inside));
        assertThat(read.items()).as(read.faults().toString()).hasSize(1);
        var file = read.items().getFirst();
        return ChallengeSource.read(file.file(), file.yaml()).tree();
    }

    private static byte[] item(String inside) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="Q_1" title="A question"
                  adaptive="false" time-dependent="false">%s</qti-assessment-item>
                """.formatted(inside).getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : List.copyOf(files.entrySet())) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
