package io.datadriven.simulation.pipeline;

import static io.datadriven.simulation.pipeline.Examples.batch;
import static io.datadriven.simulation.pipeline.Examples.chain;
import static io.datadriven.simulation.pipeline.Examples.kafka;
import static io.datadriven.simulation.pipeline.Examples.kinesis;
import static io.datadriven.simulation.pipeline.Examples.serving;
import static io.datadriven.simulation.pipeline.Examples.source;
import static io.datadriven.simulation.pipeline.Examples.stream;
import static io.datadriven.simulation.pipeline.Examples.table;
import static io.datadriven.simulation.pipeline.Examples.with;
import static io.datadriven.simulation.pipeline.Examples.workload;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** At 20 MB/s on average and 60 MB/s at the peak. */
class CapacityTest {

    private static final long MB = 1_000_000;
    private static final long HOUR = 3_600_000;

    @Test
    void a_partition_takes_10_megabytes_a_second() {
        assertThat(utilisation("bytes into a partition", 0, kafka(10)))
                .isEqualTo(new Utilisation("a", "bytes into a partition", "bytes/s", 2 * MB, 6 * MB, 10 * MB));
    }

    @Test
    void a_hot_key_lives_in_one_partition() {
        assertThat(utilisation("hottest partition", 30, kafka(10)))
                .isEqualTo(new Utilisation(
                        "a", "hottest partition", "bytes/s", 6 * MB + 1_400_000, 18 * MB + 4_200_000, 10 * MB));
    }

    @Test
    void more_partitions_do_not_help_a_hot_key() {
        assertThat(utilisation("hottest partition", 30, kafka(1_000)).isExhausted())
                .isTrue();
    }

    @Test
    void brokers_share_what_is_written_with_its_replicas() {
        assertThat(utilisation("bytes into a broker, replicas included", 0, kafka(10)))
                .extracting(Utilisation::average, Utilisation::peak, Utilisation::capacity)
                .containsExactly(20 * MB, 60 * MB, 81_250_000L);
    }

    @Test
    void every_replica_of_a_partition_counts_on_its_broker() {
        assertThat(utilisation("partition replicas on a broker", 0, kafka(700)).peakPercent())
                .isEqualTo(70);
        assertThat(utilisation("partition replicas on a broker", 0, kafka(1_000))
                        .isExhausted())
                .isTrue();
    }

    @Test
    void a_shard_takes_a_megabyte_or_a_thousand_records_a_second() {
        assertThat(utilisation("bytes into a shard", 0, kinesis(40, 24)).averagePercent())
                .isEqualTo(50);
        assertThat(utilisation("records into a shard", 0, kinesis(40, 24)).peakPercent())
                .isEqualTo(150);
    }

    @Test
    void all_readers_share_what_a_shard_gives() {
        var one = chain(kinesis(40, 24), stream(InstanceType.M5_XLARGE, 4, 4, 60), table(30, 0));
        var two = with(one, "a", "finance");

        assertThat(utilisation("bytes out of the hottest shard, for all readers", 0, one)
                        .averagePercent())
                .isEqualTo(25);
        assertThat(utilisation("bytes out of the hottest shard, for all readers", 0, two)
                        .averagePercent())
                .isEqualTo(50);
    }

    @Test
    void twenty_consumers_on_ten_partitions_read_like_ten() {
        var twenty = stream(InstanceType.M5_XLARGE, 5, 5, 60);

        assertThat(utilisation("tasks", 0, kafka(10), twenty).capacity()).isEqualTo(25 * MB);
        assertThat(utilisation("tasks", 0, kafka(40), twenty).capacity()).isEqualTo(50 * MB);
    }

    @Test
    void a_gate_does_not_hide_the_partitions_behind_it() {
        var gate = new QualityGate(true, false, false);

        assertThat(utilisation("tasks", 0, kafka(10), gate, stream(InstanceType.M5_XLARGE, 5, 5, 60))
                        .capacity())
                .isEqualTo(25 * MB);
    }

    @Test
    void a_hot_key_keeps_one_task_busy_however_many_there_are() {
        var job = utilisation("hottest task", 30, kafka(40), stream(InstanceType.M5_XLARGE, 10, 10, 60));

        assertThat(job.capacity()).isEqualTo(2_500_000);
        assertThat(job.average()).isEqualTo(6 * MB + 350_000);
    }

    @Test
    void a_job_sustains_what_its_hottest_task_does() {
        var even = chain(kafka(40), stream(InstanceType.M5_XLARGE, 10, 10, 60));

        assertThat(Capacity.sustainedBytesPerSecond(even, workload(source(0)), "b"))
                .isEqualTo(100 * MB);
        // 2.5 MB/s in a task that has 10 % of all and a fortieth of the rest.
        assertThat(Capacity.sustainedBytesPerSecond(even, workload(source(10)), "b"))
                .isEqualTo(20_408_163);
    }

    @Test
    void a_batch_run_has_until_the_next_one() {
        // 72 GB in 537 tasks are 34 waves on 16 cores, of 26,844 ms each.
        assertThat(utilisation("time between runs", 0, batch(4, 60, 0)))
                .isEqualTo(new Utilisation(
                        "a", "time between runs", "ms", 60_000 + 34 * 26_844, 60_000 + 101 * 26_844, HOUR));
    }

    @Test
    void a_run_that_looks_back_reads_the_days_before_and_the_current_one_from_midnight() {
        // Of the runs of a day the first reads one hour of it and the last all 24.
        assertThat(BatchRun.average(batch(4, 60, 2), List.of(source()), Examples.WORK)
                        .inputBytes())
                .isEqualTo((2 * 86_400 + 12 * 3_600 + 1_800) * 20 * MB);
    }

    @Test
    void the_longest_run_of_a_day_has_all_of_it_and_its_last_hour_at_the_peak() {
        assertThat(BatchRun.peak(batch(4, 60, 2), List.of(source()), Examples.WORK)
                        .inputBytes())
                .isEqualTo((3 * 86_400 - 3_600) * 20 * MB + 3_600 * 60 * MB);
    }

    @Test
    void an_overwrite_reads_the_current_day_from_midnight_without_looking_back() {
        var it = batch(4, 720, 0);
        var overwriting = new BatchJob(
                it.technology(),
                it.instanceType(),
                it.workers(),
                it.everyMinutes(),
                0,
                WriteMode.OVERWRITE_PARTITION,
                it.mergeKey(),
                it.mergeGuard(),
                0,
                0,
                false);

        assertThat(BatchRun.windowSeconds(it)).isEqualTo(43_200);
        assertThat(BatchRun.windowSeconds(overwriting)).isEqualTo((43_200 + 86_400) / 2);
    }

    @Test
    void a_run_is_as_long_as_its_hottest_key() {
        assertThat(utilisation("time between runs", 50, batch(40, 60, 0)).average())
                .isEqualTo(60_000 + 36_000 * MB / 5_000);
    }

    @Test
    void one_key_of_a_key_value_store_takes_a_thousand_writes_a_second() {
        assertThat(utilisation("writes of the hottest key", 5, serving(Serving.Technology.KEY_VALUE, 1)))
                .isEqualTo(new Utilisation("a", "writes of the hottest key", "write units/s", 1_000, 3_000, 1_000));
    }

    @Test
    void percents_are_full_only_where_nothing_is_left() {
        var used = new Utilisation("a", "r", "u", 700, 999, 1_000);

        assertThat(used.averagePercent()).isEqualTo(70);
        assertThat(used.peakPercent()).isEqualTo(99);
        assertThat(used.isExhausted()).isFalse();
        assertThat(used.isTight()).isTrue();
        assertThat(new Utilisation("a", "r", "u", 700, 700, 1_000).isTight()).isFalse();
    }

    @Test
    void partitions_follow_from_the_slower_side() {
        assertThat(Capacity.partitionsNeeded(60 * MB, 10 * MB, 5 * MB)).isEqualTo(12);
        assertThat(Capacity.partitionsNeeded(61 * MB, 10 * MB, 50 * MB)).isEqualTo(7);
    }

    @Test
    void a_replay_of_7_days_at_20_megabytes_takes_168_hours_with_a_capacity_of_40_and_42_with_100() {
        var history = 7 * 86_400 * 20 * MB;

        assertThat(Capacity.catchUpMillis(history, 20 * MB, 40 * MB)).hasValue(168 * HOUR);
        assertThat(Capacity.catchUpMillis(history, 20 * MB, 100 * MB)).hasValue(42 * HOUR);
    }

    @Test
    void who_is_no_faster_than_the_input_never_catches_up() {
        assertThat(Capacity.catchUpMillis(1, 20 * MB, 20 * MB)).isEmpty();
    }

    @Test
    void a_tebibyte_has_8192_row_groups_of_128_mebibytes() {
        assertThat(BatchRun.splits(1L << 40)).isEqualTo(8_192);
    }

    private static Utilisation utilisation(String resource, int hotKeyPercent, Component... chain) {
        return utilisation(resource, hotKeyPercent, chain(chain));
    }

    private static Utilisation utilisation(String resource, int hotKeyPercent, Pipeline pipeline) {
        return Capacity.of(pipeline, workload(source(hotKeyPercent))).stream()
                .filter(it -> it.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }
}
