package io.datadriven.simulation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every design and every fault. */
class DrillLawsTest {

    @Property(tries = 300)
    void more_retention_never_raises_what_is_lost(
            @ForAll("pipelines") Pipeline pipeline, @ForAll("faults") List<Fault> faults) {
        var more = RandomDesigns.doubled(
                RandomDesigns.doubled(pipeline, EventLog.class, "retentionHours"), TableStorage.class, "retentionDays");

        notLonger(drills(more, faults), drills(pipeline, faults), false, true);
    }

    @Property(tries = 300)
    void a_checkpoint_never_raises_the_time_to_recover(
            @ForAll("pipelines") Pipeline pipeline, @ForAll("faults") List<Fault> faults) {
        var without = all(
                all(pipeline, StreamJob.class, "checkpointIntervalSeconds", 0), BatchJob.class, "checkpointing", false);
        var with = all(
                all(pipeline, StreamJob.class, "checkpointIntervalSeconds", 600),
                BatchJob.class,
                "checkpointing",
                true);

        notLonger(drills(with, faults), drills(without, faults), true, false);
    }

    @Property(tries = 300)
    void a_shorter_interval_between_checkpoints_never_raises_the_time_to_recover(
            @ForAll("pipelines") Pipeline pipeline, @ForAll("faults") List<Fault> faults) {
        var longer = all(pipeline, StreamJob.class, "checkpointIntervalSeconds", 600);
        var shorter = all(pipeline, StreamJob.class, "checkpointIntervalSeconds", 10);

        notLonger(drills(shorter, faults), drills(longer, faults), true, false);
    }

    @Property(tries = 300)
    void more_workers_never_raise_the_time_to_recover_nor_what_is_lost(
            @ForAll("pipelines") Pipeline pipeline, @ForAll("faults") List<Fault> faults) {
        var more = RandomDesigns.doubled(
                RandomDesigns.doubled(pipeline, StreamJob.class, "workers"), BatchJob.class, "workers");

        notLonger(drills(more, faults), drills(pipeline, faults), true, true);
    }

    @Property(tries = 300)
    void names_and_order_change_neither_time(
            @ForAll("pipelines") Pipeline pipeline, @ForAll("faults") List<Fault> faults) {
        var relabelled = drills(LearnerDesigns.relabelled(pipeline), faults);

        assertThat(relabelled.stream().map(it -> List.of(it.rto(), it.rpo())))
                .isEqualTo(drills(pipeline, faults).stream()
                        .map(it -> List.of(it.rto(), it.rpo()))
                        .toList());
    }

    @Property(tries = 300)
    void every_node_that_is_hit_has_whole_sentences(
            @ForAll("pipelines") Pipeline pipeline, @ForAll("faults") List<Fault> faults) {
        assertThat(drills(pipeline, faults).stream().flatMap(it -> it.sentences().stream()))
                .allSatisfy(
                        it -> assertThat(it).endsWith(".").doesNotContain("..").doesNotContain("-"));
    }

    @Provide
    Arbitrary<Pipeline> pipelines() {
        return RandomDesigns.pipelines();
    }

    @Provide
    Arbitrary<List<Fault>> faults() {
        return RandomDesigns.faults();
    }

    private static void notLonger(List<Drill> drills, List<Drill> than, boolean rto, boolean rpo) {
        for (int i = 0; i < drills.size(); i++) {
            if (rto) {
                assertThat(drills.get(i).rto()).isLessThanOrEqualTo(than.get(i).rto());
            }
            if (rpo) {
                assertThat(drills.get(i).rpo()).isLessThanOrEqualTo(than.get(i).rpo());
            }
        }
    }

    private static List<Drill> drills(Pipeline pipeline, List<Fault> faults) {
        return Drills.of(pipeline, LearnerDesigns.WORKLOAD, faults);
    }

    private static Pipeline all(Pipeline pipeline, Class<? extends Component> kind, String parameter, Object value) {
        for (var node : pipeline.nodes()) {
            if (kind.isInstance(node.component())) {
                pipeline = LearnerDesigns.with(pipeline, node.id(), Map.of(parameter, value));
            }
        }
        return pipeline;
    }
}
