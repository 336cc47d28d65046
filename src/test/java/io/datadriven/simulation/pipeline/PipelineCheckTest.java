package io.datadriven.simulation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.datadriven.simulation.RowMeaning;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PipelineCheckTest {

    private static final Workload WORKLOAD = new Workload(
            List.of(new Workload.Source("orders", 100, 200, 1_000, 500, 5, List.of(), 0, 0, 0)),
            List.of(new Workload.Consumer("dashboard", RowMeaning.LATEST_PER_KEY, 60, 1, 20)),
            new Workload.Work(2_500, 5_000, 2_000, 500, 120_000, 4, 8),
            30,
            7);

    private static final String[] CHAIN = {"orders>log", "log>job", "job>table", "table>dashboard"};

    @Test
    void a_chain_from_source_to_consumer_can_be_run() {
        assertThat(faults(List.of("log", "job", "table"), CHAIN)).isEmpty();
    }

    @Test
    void an_edge_to_nowhere_dangles() {
        assertThat(faults(List.of("log", "job", "table"), with("job>tabel")))
                .extracting(PipelineCheck.GraphFault::pointer, PipelineCheck.GraphFault::code)
                .containsExactly(tuple("/edges/4/to", "dangling_edge"));
    }

    @Test
    void a_circle_is_named_where_it_begins() {
        assertThat(faults(
                        List.of("log", "batch", "table"),
                        "orders>log",
                        "log>batch",
                        "batch>table",
                        "table>batch",
                        "table>dashboard"))
                .extracting(PipelineCheck.GraphFault::pointer, PipelineCheck.GraphFault::code)
                .containsExactly(tuple("/nodes/1", "cycle"));
    }

    @Test
    void a_log_feeds_no_consumer() {
        assertThat(faults(List.of("log", "job", "table"), with("log>dashboard")))
                .singleElement()
                .satisfies(it -> assertThat(it.detail())
                        .isEqualTo("'log' leads to 'dashboard', but a log cannot feed a consumer."));
    }

    @Test
    void a_node_that_nothing_flows_into_is_said_so() {
        assertThat(faults(List.of("log", "job", "table", "batch"), with("batch>table")))
                .extracting(PipelineCheck.GraphFault::pointer, PipelineCheck.GraphFault::code)
                .containsExactly(tuple("/nodes/3", "unfed_node"));
    }

    @Test
    void a_consumer_that_gets_nothing_is_said_so() {
        assertThat(faults(List.of("log", "job", "table"), "orders>log", "log>job", "job>table"))
                .extracting(PipelineCheck.GraphFault::code)
                .containsExactly("unfed_consumer");
    }

    @Test
    void an_id_belongs_to_one_node() {
        assertThat(faults(List.of("log", "log", "job", "table"), CHAIN))
                .extracting(PipelineCheck.GraphFault::code)
                .contains("repeated_id");
        assertThat(faults(List.of("log", "job", "table", "orders"), CHAIN))
                .extracting(PipelineCheck.GraphFault::code)
                .contains("repeated_id");
    }

    @Test
    void a_source_may_write_files_itself_and_a_gate_may_check_them() {
        assertThat(faults(
                        List.of("raw", "gate", "batch", "table"),
                        "orders>raw",
                        "raw>gate",
                        "gate>batch",
                        "batch>table",
                        "table>dashboard"))
                .isEmpty();
    }

    @Test
    void no_gate_makes_a_table_feed_a_stream_job() {
        assertThat(faults(
                        List.of("raw", "gate", "job", "table"),
                        "orders>raw",
                        "raw>gate",
                        "gate>job",
                        "job>table",
                        "table>dashboard"))
                .containsExactly(new PipelineCheck.GraphFault(
                        "/edges/2",
                        "impossible_edge",
                        "'gate' checks rows of 'raw' and leads to 'job', but a table cannot feed a stream job."));
    }

    @Test
    void an_edge_is_named_once() {
        assertThat(faults(List.of("log", "job", "table"), with("log>job")))
                .extracting(PipelineCheck.GraphFault::pointer, PipelineCheck.GraphFault::code)
                .containsExactly(tuple("/edges/4", "repeated_edge"));
    }

    private static String[] with(String edge) {
        return Stream.concat(Stream.of(CHAIN), Stream.of(edge)).toArray(String[]::new);
    }

    private static List<PipelineCheck.GraphFault> faults(List<String> nodes, String... edges) {
        var pipeline = new Pipeline(
                nodes.stream().map(it -> new Pipeline.Node(it, component(it))).toList(),
                Stream.of(edges)
                        .map(it -> it.split(">", 2))
                        .map(it -> new Pipeline.Edge(it[0], it[1]))
                        .toList(),
                (Operations) Palette.OPERATIONS.make(Map.of()));
        return PipelineCheck.faults(pipeline, WORKLOAD);
    }

    private static Component component(String id) {
        var kind =
                switch (id) {
                    case "job" -> "stream";
                    case "table", "raw" -> "storage";
                    case "gate" -> "quality_gate";
                    case "orders" -> "log";
                    case String it -> it;
                };
        return (Component) Palette.called(kind).orElseThrow().make(Map.of());
    }
}
