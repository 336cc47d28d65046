package io.datadriven.simulation.pipeline;

import static io.datadriven.simulation.pipeline.LearnerDesigns.batch;
import static io.datadriven.simulation.pipeline.LearnerDesigns.edges;
import static io.datadriven.simulation.pipeline.LearnerDesigns.lambda;
import static io.datadriven.simulation.pipeline.LearnerDesigns.node;
import static io.datadriven.simulation.pipeline.LearnerDesigns.streaming;
import static io.datadriven.simulation.pipeline.LearnerDesigns.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalDesignTest {

    @Property(tries = 200)
    void other_names_in_another_order_make_no_other_design(@ForAll("pipelines") Pipeline pipeline) {
        assertThat(CanonicalDesign.of(LearnerDesigns.relabelled(pipeline))).isEqualTo(CanonicalDesign.of(pipeline));
    }

    @Property(tries = 200)
    void other_names_in_another_order_are_no_edit(@ForAll("pipelines") Pipeline pipeline) {
        assertThat(Edits.between(pipeline, LearnerDesigns.relabelled(pipeline)).edits())
                .isEmpty();
    }

    @Property(tries = 200)
    void designs_are_the_same_just_when_nothing_has_to_be_edited(
            @ForAll("pipelines") Pipeline one, @ForAll("pipelines") Pipeline other) {
        assertThat(Edits.between(one, other).edits().isEmpty())
                .isEqualTo(CanonicalDesign.of(one)
                        .hash()
                        .equals(CanonicalDesign.of(other).hash()));
    }

    @Property(tries = 200)
    void there_and_back_takes_as_many_edits_of_parameters(
            @ForAll("pipelines") Pipeline one, @ForAll("pipelines") Pipeline other) {
        if (one.nodes().size() == other.nodes().size()) {
            assertThat(Edits.between(one, other).edits().stream().filter(it -> it instanceof Edits.Edit.Operated))
                    .hasSameSizeAs(Edits.between(other, one).edits().stream()
                            .filter(it -> it instanceof Edits.Edit.Operated)
                            .toList());
        }
    }

    @Test
    void the_key_of_a_merge_is_nothing_to_an_append() {
        same(with(streaming(), "stream", Map.of("mergeKey", "surrogate_key")), streaming());
    }

    @Test
    void the_key_of_a_merge_matters_to_a_merge() {
        var merge = with(streaming(), "stream", Map.of("writeMode", "merge"));

        different(with(merge, "stream", Map.of("mergeKey", "surrogate_key")), merge);
    }

    @Test
    void plain_parquet_has_no_snapshots() {
        var parquet = with(streaming(), "table", Map.of("format", "parquet"));

        same(with(parquet, "table", Map.of("snapshotHours", 1)), parquet);
    }

    @Test
    void a_gate_that_stops_nothing_is_none() {
        same(gated(new QualityGate(false, false, true)), streaming());
    }

    @Test
    void a_gate_that_stops_something_is_one() {
        different(gated(new QualityGate(false, true, false)), streaming());
    }

    @Test
    void a_view_of_one_table_is_that_table() {
        var pipeline = streaming();
        same(
                new Pipeline(
                        Stream.concat(pipeline.nodes().stream(), Stream.of(node("view", LearnerDesigns.VIEW)))
                                .toList(),
                        edges("clicks log", "log stream", "stream table", "table view", "view dashboard"),
                        pipeline.operations()),
                pipeline);
    }

    @Test
    void who_is_connected_with_whom_matters() {
        var pipeline = lambda();
        different(
                new Pipeline(
                        pipeline.nodes(),
                        Stream.concat(pipeline.edges().stream(), edges("speed dashboard").stream())
                                .toList(),
                        pipeline.operations()),
                pipeline);
    }

    @Test
    void an_edge_that_is_listed_twice_is_one() {
        var pipeline = streaming();
        same(
                new Pipeline(
                        pipeline.nodes(),
                        Stream.concat(pipeline.edges().stream(), pipeline.edges().stream())
                                .toList(),
                        pipeline.operations()),
                pipeline);
    }

    @Test
    void it_is_said_which_parameter_was_changed() {
        assertThat(Edits.between(streaming(), with(streaming(), "log", Map.of("retentionHours", 24)))
                        .edits())
                .containsExactly(new Edits.Edit.Changed("log", "retentionHours", 336, 24));
    }

    @Test
    void another_job_in_place_of_one_comes_and_goes() {
        assertThat(Edits.between(streaming(), batch()).edits())
                .containsExactly(new Edits.Edit.Removed("stream"), new Edits.Edit.Added("batch", LearnerDesigns.BATCH));
    }

    @Test
    void a_short_cut_is_one_edge_more() {
        var pipeline = streaming();
        var more = new Pipeline(
                pipeline.nodes(),
                Stream.concat(pipeline.edges().stream(), edges("log dashboard").stream())
                        .toList(),
                pipeline.operations());

        assertThat(Edits.between(pipeline, LearnerDesigns.relabelled(more)).edits())
                .containsExactly(new Edits.Edit.Connected("log", "dashboard"));
    }

    @Provide
    Arbitrary<Pipeline> pipelines() {
        return RandomDesigns.pipelines();
    }

    private static Pipeline gated(QualityGate gate) {
        var pipeline = streaming();
        return new Pipeline(
                Stream.concat(pipeline.nodes().stream(), Stream.of(node("gate", gate)))
                        .toList(),
                edges("clicks log", "log gate", "gate stream", "stream table", "table dashboard"),
                pipeline.operations());
    }

    private static void same(Pipeline one, Pipeline other) {
        assertThat(CanonicalDesign.of(one)).isEqualTo(CanonicalDesign.of(other));
    }

    private static void different(Pipeline one, Pipeline other) {
        assertThat(List.of(CanonicalDesign.of(one).hash()))
                .doesNotContain(CanonicalDesign.of(other).hash());
    }
}
