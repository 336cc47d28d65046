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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** At 20 MB/s on average, with the prices of mid-2024. */
class LedgerTest {

    private static final PriceBook PRICES = PriceBooks.aws();
    private static final StreamJob FOUR_WORKERS = stream(InstanceType.M5_XLARGE, 4, 4, 60);

    @Test
    void a_day_at_20_megabytes_a_second_is_1687_gigabytes_and_a_half() {
        assertThat(Metering.gigabytes(20_000_000, 24).low()).isEqualByComparingTo("1687.5");
    }

    @Test
    void seven_days_of_kafka_are_35437_gigabytes_and_a_half_for_3543_dollars_and_75_cents() {
        var line = line("log storage", kafka(10));

        assertThat(line.quantityLow()).isEqualByComparingTo("35437.5").isEqualTo(line.quantityHigh());
        assertThat(line.usdLow()).isEqualTo("3543.75").isEqualTo(line.usdHigh());
        assertThat(line.formula()).isEqualTo("20 MB/s * 3,600 s * 168 h / 1,024 * 3 replicas = 35,437.5 GB-month");
        assertThat(line.priceKey()).isEqualTo("msk.storage.gb-month");
    }

    @Test
    void three_large_brokers_cost_459_dollars_and_90_cents_so_storage_dominates() {
        assertThat(line("broker hours", kafka(10)).usdLow()).isEqualTo("459.90");
    }

    @Test
    void transfer_between_zones_costs_1368_dollars_and_75_cents_with_one_group_and_2053_and_13_with_two() {
        var one = chain(kafka(10), FOUR_WORKERS);
        var two = with(one, "a", "finance");

        assertThat(line("transfer between zones", one).usdLow()).isEqualTo("1368.75");
        assertThat(line("transfer between zones", two).usdLow()).isEqualTo("2053.13");
    }

    @Test
    void a_gate_is_no_consumer_group_and_costs_nothing_where_it_remembers_nothing() {
        var gated = chain(kafka(10), new QualityGate(true, false, true), FOUR_WORKERS);

        assertThat(of(gated).low()).isEqualTo(of(chain(kafka(10), FOUR_WORKERS)).low());
    }

    @Test
    void what_is_remembered_of_repetitions_lies_on_disks() {
        var gated = chain(kafka(10), new QualityGate(false, true, false), FOUR_WORKERS);
        var window = (StreamJob) Palette.of(FOUR_WORKERS).with(FOUR_WORKERS, "dedupeWindowSeconds", 7_200);

        // 20,000 events/s * 7,200 s * 64 bytes are 9 GB, and of a month 3,285.
        assertThat(line("ids remembered", window).quantityLow()).isEqualByComparingTo("9");
        assertThat(line("ids remembered", gated).quantityLow()).isEqualByComparingTo("3285");
        assertThat(line("ids remembered", gated).priceKey()).isEqualTo("ebs.gp3.gb-month");
    }

    @Test
    void a_gate_before_a_batch_job_remembers_nothing() {
        assertThat(of(chain(kafka(10), new QualityGate(false, true, false), batch(8, 1_440, 0)))
                        .low())
                .isEqualTo(of(chain(kafka(10), batch(8, 1_440, 0))).low());
    }

    @Test
    void a_stream_on_4_machines_of_emr_costs_700_dollars_and_80_cents_all_month() {
        assertThat(of(chain(FOUR_WORKERS)).low()).isEqualTo("700.80");
    }

    @Test
    void a_batch_of_3_hours_a_night_on_8_machines_of_emr_costs_175_dollars_and_20_cents() {
        // 12,875 splits in 403 waves of 26,647 ms, after a start of 61,259 ms.
        var work = new Workload.Work(2_500, 5_037, 0, 0, 61_259, 4, 8);
        var workload = new Workload(List.of(source()), List.of(), work, 7, 1);

        assertThat(Ledger.of(chain(batch(8, 1_440, 0)), workload, PRICES).low()).isEqualTo("175.20");
    }

    @Test
    void a_trigger_of_10_seconds_with_8_writers_makes_69120_files_a_day_of_5_megabytes() {
        assertThat(TableFiles.filesPerDay(10, 8)).isEqualByComparingTo("69120");
        assertThat(TableFiles.megabytesPerFile(20_000_000, 10, 8, Range.of(5)).low())
                .isEqualByComparingTo("5");
    }

    @Test
    void a_trigger_of_60_seconds_makes_11520_files_a_day_of_30_megabytes() {
        assertThat(TableFiles.filesPerDay(60, 8)).isEqualByComparingTo("11520");
        assertThat(TableFiles.megabytesPerFile(20_000_000, 60, 8, Range.of(5)).low())
                .isEqualByComparingTo("30");
    }

    @Test
    void what_costs_80_thousand_at_a_load_of_30_percent_costs_34286_at_70() {
        // 21 MB/s are 30 % of what seven workers do.
        var workload = workload(new Workload.Source("orders", 21_000, 21_000, 1_000, 9, 0, List.of(), 0, 0, 0));
        var fixed = Ledger.of(chain(stream(InstanceType.M5_XLARGE, 7, 7, 60)), workload, PRICES)
                .low();
        var scaled = Ledger.of(chain(stream(InstanceType.M5_XLARGE, 1, 7, 60)), workload, PRICES)
                .low();

        assertThat(new BigDecimal(80_000).multiply(scaled).divide(fixed, 0, RoundingMode.HALF_UP))
                .isEqualTo("34286");
    }

    @Test
    void an_archive_of_30_days_at_5_to_1_costs_232_dollars_and_88_cents() {
        var work = new Workload.Work(2_500, 5_000, 0, 0, 0, 5, 5);
        var workload = new Workload(List.of(source()), List.of(), work, 7, 1);
        var bill = Ledger.of(chain(table(30, 0)), workload, PRICES);

        assertThat(bill.lines())
                .filteredOn(it -> it.meter().equals("storage"))
                .extracting(Ledger.Line::usdLow, Ledger.Line::usdHigh)
                .containsExactly(tuple(new BigDecimal("232.88"), new BigDecimal("232.88")));
    }

    @Test
    void files_that_a_source_writes_itself_are_put_requests() {
        // 128 MB at a compression of 8 are 1,024 MB of events, which take 52 s, and so a minute; at 4 they are three
        // files.
        assertThat(line("PUT requests", table(30, 0)).formula())
                .startsWith("(86,400 s / 60 s * 2 to 3 files) * 730 h / 24 h / 1,000");
    }

    @Test
    void compression_makes_storage_an_interval() {
        var line = line("storage", table(30, 0));

        assertThat(line.quantityLow()).isEqualByComparingTo("6328.125");
        assertThat(line.quantityHigh()).isEqualByComparingTo("12656.25");
        assertThat(line.formula())
                .isEqualTo("20 MB/s * 86,400 s * 30 d / 1,024 / 4 to 8 = 6,328.125 to 12,656.25 GB-month");
    }

    @Test
    void a_stream_that_is_scaled_pays_for_its_load() {
        // 20 MB/s at 70 % of 10 MB/s a worker.
        assertThat(line("uplift of EMR", stream(InstanceType.M5_XLARGE, 1, 8, 60))
                        .quantityLow())
                .isCloseTo(new BigDecimal("2085.714286"), within("0.000001"));
        assertThat(line("uplift of EMR", stream(InstanceType.M5_XLARGE, 4, 8, 60))
                        .quantityLow())
                .isEqualByComparingTo("2920");
    }

    @Test
    void the_spot_market_discounts_the_machine_and_not_the_uplift() {
        var spot = chain(stream(InstanceType.M5_XLARGE, 4, 4, 60, 100));

        assertThat(line("machines on spot", spot))
                .extracting(Ledger.Line::usdLow, Ledger.Line::usdHigh)
                .containsExactly(new BigDecimal("134.55"), new BigDecimal("263.50"));
        assertThat(line("uplift of EMR", spot).usdLow()).isEqualTo("140.16");
    }

    @Test
    void without_checkpoints_an_interruption_costs_half_a_run() {
        var without = line("uplift of EMR", batch(8, 1_440, 0, 0, 100, false)).quantityLow();
        var with = line("uplift of EMR", batch(8, 1_440, 0, 0, 100, true)).quantityLow();
        var onDemand = line("uplift of EMR", batch(8, 1_440, 0)).quantityLow();

        assertThat(without).isCloseTo(onDemand.multiply(new BigDecimal("1.1")), within("0.000001"));
        assertThat(with).isBetween(onDemand, onDemand.multiply(new BigDecimal("1.001")));
    }

    @Test
    void a_reservation_is_paid_for_when_the_job_does_not_run() {
        // 8 * 730 h * 0.192 * (1 - 0.373)
        assertThat(line("machines reserved", batch(8, 1_440, 0, 100, 0, false)).usdLow())
                .isEqualTo("703.04");
    }

    @Test
    void a_batch_that_is_never_done_runs_all_month() {
        assertThat(line("uplift of EMR", batch(1, 60, 0)).quantityLow()).isEqualByComparingTo("730");
    }

    @Test
    void kinesis_is_paid_by_shards_and_puts_by_shards_again_beyond_a_day_and_by_volume_beyond_seven() {
        var bill = of(chain(kinesis(40, 192)));

        // 20,000 units/s * 2,628,000 s; 40 * 730 * 0.020; 1 d * 1,687.5 GB; 40 * 730 * 0.015.
        assertThat(bill.lines())
                .extracting(Ledger.Line::meter, Ledger.Line::usdLow)
                .containsExactly(
                        tuple("PUT payload units", new BigDecimal("735.84")),
                        tuple("extended retention", new BigDecimal("584.00")),
                        tuple("long retention", new BigDecimal("38.81")),
                        tuple("shard hours", new BigDecimal("438.00")));
    }

    @Test
    void kinesis_keeps_a_day_for_nothing() {
        assertThat(of(chain(kinesis(40, 24))).lines())
                .extracting(Ledger.Line::meter)
                .doesNotContain("extended retention", "long retention");
    }

    @Test
    void each_file_is_a_put_request() {
        var line = line("PUT requests", chain(kafka(8), stream(InstanceType.M5_XLARGE, 4, 4, 10), table(30, 0)));

        // 69,120 files/day * 730 / 24 d / 1,000 * 0.005
        assertThat(line.usdLow()).isEqualTo("10.51");
        assertThat(line.formula()).startsWith("(86,400 s / 10 s * 8 writers [69,120 files/day of 3.125 to 6.25 MB])");
    }

    @Test
    void compaction_leaves_queries_fewer_files() {
        var small = chain(kafka(8), stream(InstanceType.M5_XLARGE, 4, 4, 10), table(30, 0));
        var joined = chain(kafka(8), stream(InstanceType.M5_XLARGE, 4, 4, 10), table(30, 60));

        // 60 queries/h * 730 h * 69,120 files; joined: 24 times 71 to 141 files of 128 MB, and each file once.
        assertThat(line("GET requests", small).quantityLow()).isEqualByComparingTo("3027456");
        assertThat(line("GET requests", joined).quantityLow()).isEqualByComparingTo("76737.6");
        assertThat(line("GET requests", joined).quantityHigh()).isEqualByComparingTo("150321.6");
    }

    @Test
    void compaction_takes_machines_by_the_hour() {
        // 20 MB/s of a month at 80 MB/s of a unit are a quarter of 730 h, at 0.44 an hour.
        assertThat(line("compaction", FOUR_WORKERS, table(30, 60)).usdLow()).isEqualTo("80.30");
        assertThat(of(chain(FOUR_WORKERS, table(30, 0))).lines())
                .extracting(Ledger.Line::meter)
                .doesNotContain("compaction");
    }

    @Test
    void a_merge_marks_what_it_replaces_and_of_plain_files_writes_a_day_anew() {
        var merging = (StreamJob) Palette.of(FOUR_WORKERS).with(FOUR_WORKERS, "writeMode", "merge");
        var plain = table(TableStorage.Format.PARQUET, TableStorage.PartitionBy.EVENT_DAY, 30, 0);

        // 16 writers each minute; or 1,440 times the 23,040 files of a day.
        assertThat(line("PUT requests of merges", merging, table(30, 0)).quantityLow())
                .isEqualByComparingTo(
                        line("PUT requests", merging, table(30, 0)).quantityLow());
        assertThat(line("PUT requests of merges", merging, plain).quantityLow()).isEqualByComparingTo("1009152");
        assertThat(of(chain(FOUR_WORKERS, table(30, 0))).lines())
                .extracting(Ledger.Line::meter)
                .doesNotContain("PUT requests of merges");
    }

    @Test
    void plain_parquet_without_a_partition_by_time_is_opened_as_a_whole() {
        var one = table(TableStorage.Format.PARQUET, TableStorage.PartitionBy.EVENT_DAY, 30, 0);
        var all = table(TableStorage.Format.PARQUET, TableStorage.PartitionBy.NONE, 30, 0);

        assertThat(line("GET requests", chain(FOUR_WORKERS, all)).quantityLow())
                .isEqualByComparingTo(line("GET requests", chain(FOUR_WORKERS, one))
                        .quantityLow()
                        .multiply(new BigDecimal(30)));
    }

    @Test
    void queries_on_files_are_paid_by_what_they_scan_through_a_view_or_not() {
        var view = serving(Serving.Technology.VIEW, 1);
        var line = line("bytes scanned", chain(FOUR_WORKERS, table(30, 0)));

        // 43,800 queries * 1.728 TB / 8 to 4 * 10 % of the columns
        assertThat(line.quantityLow()).isEqualByComparingTo("946.08");
        assertThat(line.quantityHigh()).isEqualByComparingTo("1892.16");
        assertThat(line("bytes scanned", chain(FOUR_WORKERS, table(30, 0), view)))
                .isEqualTo(line);
    }

    @Test
    void a_warehouse_is_paid_by_nodes_and_by_what_its_consumers_ask_for() {
        var chain = chain(serving(Serving.Technology.WAREHOUSE, 2));

        assertThat(line("node hours", chain).usdLow()).isEqualTo("4759.60");
        // 1,687.5 GB / 4 * 0.024
        assertThat(line("managed storage", chain).usdHigh()).isEqualTo("10.13");
    }

    @Test
    void a_column_store_is_reckoned_as_machines_with_disks() {
        assertThat(of(chain(serving(Serving.Technology.OLAP, 2))).lines())
                .extracting(Ledger.Line::priceKey)
                .containsExactly("ebs.gp3.gb-month", "ec2.r5.xlarge.hour");
    }

    @Test
    void a_key_value_store_is_paid_by_writes_and_reads() {
        var chain = chain(serving(Serving.Technology.KEY_VALUE, 1));

        // 20,000 * 2,628,000 s / 10^6 * 0.625, and 60 * 730 h / 10^6 * 0.125.
        assertThat(line("writes", chain).usdLow()).isEqualTo("32850.00");
        assertThat(line("reads", chain).usdLow()).isEqualTo("0.01");
    }

    @Test
    void a_batch_that_looks_back_writes_its_days_again() {
        var store = serving(Serving.Technology.KEY_VALUE, 1);
        var once = line("writes", chain(batch(8, 1_440, 0), store)).quantityLow();

        assertThat(line("writes", chain(batch(8, 1_440, 2), store)).quantityLow())
                .isEqualByComparingTo(once.multiply(new BigDecimal(3)));
    }

    @Test
    void a_price_that_the_book_does_not_have_is_named() {
        var none = new PriceBook(
                "empty", Map.of(), 730, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        assertThatThrownBy(() -> Ledger.of(chain(kafka(1)), workload(source()), none))
                .hasMessage("The price book 'empty' has no price 'msk.m5.large.hour'.");
    }

    private static Ledger of(Pipeline pipeline) {
        return Ledger.of(pipeline, workload(source()), PRICES);
    }

    private static Ledger.Line line(String meter, Component... chain) {
        return line(meter, chain(chain));
    }

    private static Ledger.Line line(String meter, Pipeline pipeline) {
        return of(pipeline).lines().stream()
                .filter(it -> it.meter().equals(meter))
                .findFirst()
                .orElseThrow();
    }

    private static Offset<BigDecimal> within(String offset) {
        return Offset.offset(new BigDecimal(offset));
    }
}
