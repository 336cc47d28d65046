package io.datadriven.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.simulation.PartitionField.Transform;
import io.datadriven.simulation.TableLayout.Format;
import io.datadriven.simulation.TableLayout.Order;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableScanTest {

    private static final int DAY = 86_400;

    /** 4,096 lines of 1,000 rows: 64 days, 4,096 customers dealt at random, 8 countries in turn. */
    private static final SyntheticTable TABLE = new SyntheticTable(
            List.of(
                    new TableColumn("ts", 1, 8, ValueSpread.RISES, 0, 64L * DAY - 1, 0),
                    new TableColumn("customer", 2, 4, ValueSpread.RANDOM, 0, 4_095, 0),
                    new TableColumn("country", 3, 4, ValueSpread.CYCLES, 0, 7, 0),
                    new TableColumn("refund", 40, 8, ValueSpread.RANDOM, 0, 99, 2)),
            4_096,
            1_000,
            40,
            7);

    private static final long THERE = TABLE.column("customer").valueAt(0, 4_096, 7);

    private static final RowFilter ONE_DAY = new RowFilter.Between("ts", 10L * DAY, 11L * DAY - 1);
    private static final RowFilter ONE_CUSTOMER = new RowFilter.Between("customer", THERE, THERE);

    @Test
    void rows_that_arrive_in_order_are_pruned_by_the_bounds_of_row_groups() {
        var count = count(layout(Format.PARQUET, Order.ARRIVAL), ONE_DAY);

        assertThat(count.opened()).isEqualTo(new ScanCount.Level(64, 64));
        assertThat(count.files()).isEqualTo(new ScanCount.Level(1, 64));
        assertThat(count.rowGroups()).isEqualTo(new ScanCount.Level(4, 256));
        assertThat(count.bytes()).isEqualTo(new ScanCount.Level(64 * 12_000L, 4_096 * 64_000L));
        assertThat(count.passing()).isEqualTo(64_000);
    }

    @Test
    void a_table_format_leaves_the_other_files_unopened() {
        assertThat(count(layout(Format.DELTA, Order.ARRIVAL), ONE_DAY).opened().left())
                .isEqualTo(1);
    }

    @Test
    void a_shuffle_loses_it_all_and_a_sort_within_files_hardly_helps_the_files() {
        var shuffled = count(layout(Format.DELTA, Order.SHUFFLED), ONE_DAY);
        var inFiles = count(layout(Format.DELTA, Order.SORTED_IN_FILES, "ts"), ONE_DAY);

        assertThat(shuffled.rowGroups().left()).isGreaterThan(240);
        assertThat(inFiles.opened().left()).isEqualTo(64);
        assertThat(inFiles.rowGroups().left()).isLessThan(100);
    }

    @Test
    void a_function_on_the_column_prunes_nothing() {
        assertThat(count(layout(Format.ICEBERG, Order.ARRIVAL), new RowFilter.Covered(ONE_DAY, "f(ts)"))
                        .rowGroups()
                        .left())
                .isEqualTo(256);
    }

    @Test
    void one_unprunable_branch_of_an_or_reads_all_and_one_of_an_and_nothing_more() {
        var covered = new RowFilter.Covered(ONE_CUSTOMER, "f(customer)");
        var layout = layout(Format.ICEBERG, Order.ARRIVAL);

        assertThat(count(layout, new RowFilter.Any(List.of(ONE_DAY, covered)))
                        .rowGroups()
                        .left())
                .isEqualTo(256);
        assertThat(count(layout, new RowFilter.All(List.of(ONE_DAY, covered)))
                        .rowGroups()
                        .left())
                .isEqualTo(4);
    }

    @Test
    void a_hidden_partition_is_found_by_its_source_column() {
        var days = new PartitionField("ts", Transform.SLICE, DAY);
        var layout = new TableLayout(Format.ICEBERG, List.of(days), Order.SHUFFLED, List.of(), 64, 16, 100, Set.of());

        assertThat(count(layout, ONE_DAY).partitions()).isEqualTo(new ScanCount.Level(1, 64));
    }

    @Test
    void a_bucket_is_found_for_one_value_and_not_for_a_wide_range() {
        var buckets = new PartitionField("customer", Transform.BUCKET, 16);
        var layout = new TableLayout(Format.ICEBERG, List.of(buckets), Order.ARRIVAL, List.of(), 64, 16, 100, Set.of());

        assertThat(count(layout, ONE_CUSTOMER).partitions()).isEqualTo(new ScanCount.Level(1, 16));
        assertThat(count(layout, new RowFilter.Between("customer", 70, 90))
                        .partitions()
                        .left())
                .isEqualTo(16);
    }

    @Test
    void a_partition_column_by_its_value_costs_no_bytes() {
        var countries = new PartitionField("country", Transform.IDENTITY, 1);
        var layout = new TableLayout(Format.PARQUET, List.of(countries), Order.ARRIVAL, List.of(), 64, 16, 0, Set.of());
        var count = count(layout, new RowFilter.Between("country", 3, 3));

        assertThat(count.partitions()).isEqualTo(new ScanCount.Level(1, 8));
        assertThat(count.rows().left()).isEqualTo(512_000);
        assertThat(count.bytes().left()).isZero();
    }

    @Test
    void beyond_the_indexed_columns_only_the_footer_helps() {
        var layout = new TableLayout(Format.DELTA, List.of(), Order.SORTED, List.of("refund"), 64, 16, 32, Set.of());
        var count = count(layout, new RowFilter.Between("refund", 5, 5));

        assertThat(count.opened().left()).isEqualTo(64);
        assertThat(count.files().left()).isLessThan(4);
    }

    @Test
    void z_order_shares_what_a_sort_gives_to_one_column() {
        var sorted = layout(Format.DELTA, Order.SORTED, "ts", "customer");
        var z = layout(Format.DELTA, Order.Z_ORDERED, "ts", "customer");

        assertThat(count(sorted, ONE_DAY).opened().left()).isEqualTo(1);
        assertThat(count(sorted, ONE_CUSTOMER).opened().left()).isGreaterThan(30);
        // The root of 64, and some more: customers are drawn, so the cells of the curve do not end where the files do.
        assertThat(count(z, ONE_DAY).opened().left()).isBetween(8L, 16L);
        assertThat(count(z, ONE_CUSTOMER).opened().left()).isBetween(1L, 16L);
    }

    @Test
    void a_bloom_filter_finds_one_value_where_bounds_cannot_and_is_no_help_to_a_range() {
        var bloom = new TableLayout(Format.PARQUET, List.of(), Order.ARRIVAL, List.of(), 64, 16, 0, Set.of("customer"));
        var range = new RowFilter.Between("customer", THERE, THERE + 1);

        assertThat(count(bloom, ONE_CUSTOMER).rowGroups().left()).isBetween(1L, 12L);
        assertThat(count(bloom, range)).isEqualTo(count(layout(Format.PARQUET, Order.ARRIVAL), range));
    }

    @Test
    void where_a_value_is_never_missing_is_null_reads_nothing() {
        var layout = layout(Format.PARQUET, Order.ARRIVAL);

        assertThat(count(layout, new RowFilter.IsNull("customer")).rowGroups().left())
                .isZero();
        assertThat(count(layout, new RowFilter.IsNull("refund")).rowGroups().left())
                .isEqualTo(256);
    }

    @Test
    void each_step_that_is_left_out_reads_more() {
        var laidOut = new LaidOutTable(TABLE, layout(Format.DELTA, Order.ARRIVAL));
        var query = new ScanQuery(Set.of("refund"), ONE_DAY);
        var all = new TableScan(laidOut, query).count().bytes().left();

        assertThat(new TableScan(laidOut, query, EnumSet.of(ScanStep.COLUMNS))
                        .count()
                        .bytes()
                        .left())
                .isEqualTo(64 * all);
        assertThat(new TableScan(laidOut, query, EnumSet.noneOf(ScanStep.class))
                        .count()
                        .bytes()
                        .left())
                .isEqualTo(4_096 * 64_000L);
    }

    private static TableLayout layout(Format format, Order order, String... by) {
        return new TableLayout(format, List.of(), order, List.of(by), 64, 16, 32, Set.of());
    }

    private static ScanCount count(TableLayout layout, RowFilter filter) {
        return new TableScan(new LaidOutTable(TABLE, layout), new ScanQuery(Set.of("country"), filter)).count();
    }
}
