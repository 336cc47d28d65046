package io.datadriven.simulation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

    private static final Map<String, Object> LOG = Map.of(
            "technology", "kafka", "partitions", 12, "retentionHours", 168, "brokerType", "m5.large", "brokers", 3);

    static List<ComponentType> types() {
        return Palette.COMPONENTS;
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_component_can_be_made_from_its_values_and_read_back(ComponentType type) {
        var made = type.make(Map.of());

        assertThat(type.make(ComponentType.values(made))).isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_neighbour_differs_in_one_parameter(ComponentType type) {
        var made = (Component) type.make(Map.of());
        var values = ComponentType.values((Record) made);

        assertThat(Palette.neighbours(made)).isNotEmpty().allSatisfy(other -> assertThat(
                        ComponentType.values(other.made()).entrySet().stream()
                                .filter(it -> !it.getValue().equals(values.get(it.getKey()))))
                .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_parameter_has_a_sentence_of_help(ComponentType type) {
        assertThat(type.parameters()).extracting(Parameter::help).allMatch(it -> it.endsWith(".") && it.length() > 10);
    }

    @Test
    void what_is_not_said_is_usual() {
        assertThat(type("log").make(LOG))
                .isInstanceOfSatisfying(
                        EventLog.class, it -> assertThat(it.replicationFactor()).isEqualTo(3));
    }

    @Test
    void what_must_be_said_is_missed() {
        assertThat(type("log").faults(without("brokers"))).singleElement().satisfies(it -> {
            assertThat(it.parameter()).isEqualTo("brokers");
            assertThat(it.code()).isEqualTo("missing_parameter");
        });
    }

    @Test
    void what_does_not_matter_is_not_missed() {
        var kinesis = new HashMap<>(without("brokers"));
        kinesis.put("technology", "kinesis");

        assertThat(type("log").faults(kinesis)).isEmpty();
    }

    @Test
    void seconds_for_hours_are_recognised() {
        assertThat(type("log").faults(with("retentionHours", 604_800)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("wrong_unit");
                    assertThat(it.detail()).endsWith("If you meant 604,800 seconds, that is 168 hours.");
                });
    }

    @Test
    void a_number_that_fits_in_no_unit_is_out_of_range() {
        assertThat(type("log").faults(with("partitions", 0)))
                .extracting(ParameterFault::code)
                .containsExactly("out_of_range");
    }

    @Test
    void an_unknown_word_is_answered_with_the_known_ones() {
        assertThat(type("log").faults(with("brokerType", "m7g.large")))
                .singleElement()
                .satisfies(it -> assertThat(it.detail()).contains("t3.small, m5.large"));
    }

    @Test
    void more_copies_than_brokers_conflict() {
        assertThat(type("log").faults(with("brokers", 2)))
                .extracting(ParameterFault::code)
                .containsExactly("conflict");
    }

    @Test
    void a_range_is_tried_at_both_ends() {
        var partitions = type("log").parameter("partitions").orElseThrow();

        assertThat(partitions.others(12)).startsWith(24, 6).contains(1, 10_000).doesNotContain(12);
    }

    private static ComponentType type(String kind) {
        return Palette.called(kind).orElseThrow();
    }

    private static Map<String, Object> with(String parameter, Object value) {
        var values = new HashMap<>(LOG);
        values.put(parameter, value);
        return values;
    }

    private static Map<String, Object> without(String parameter) {
        var values = new HashMap<>(LOG);
        values.remove(parameter);
        return values;
    }
}
