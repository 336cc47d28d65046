package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.simulation.RowFilter;
import io.datadriven.simulation.ScanCount;
import io.datadriven.simulation.ScanQuery;
import io.datadriven.simulation.ScanStep;
import io.datadriven.simulation.TableScan;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What we count is what an engine does: tables are written as real Parquet files, DuckDB runs the SQL that a learner sees on
 * them, and its log of the file system says what it opened and which row groups it fetched.
 *
 * <p>Its profile cannot tell: the rows that it calls scanned are all of the files, whatever was skipped. Row groups have 2,048
 * rows or a multiple, the least that it writes. What it cannot confirm:
 *
 * <ul>
 *   <li>row groups that the count of missing values excludes from {@code IS NULL} and {@code IS NOT NULL}: it reads these, so
 *       here only the counts in the footers are compared;
 *   <li>the bounds of files in Delta's log and Iceberg's manifests, and hidden partitions, which need extensions of it;
 *   <li>Bloom filters, since another hash errs for other values;
 *   <li>bytes: where no row of a row group passes, it does not fetch the other columns. We count them, as the least that every
 *       engine can promise.
 * </ul>
 */
class PushdownEngineTest {

    private static final PushdownTable TABLE = Grading.read("""
            {"name": "orders", "lines": 20000, "rowsPerLine": 1, "seed": 3, "columns": [
              {"name": "ts", "type": "timestamp", "bytes": 8, "spread": "rises", "from": "2026-03-01 00:00:00", "to": "2026-03-31 23:59:59"},
              {"name": "day", "type": "date", "bytes": 4, "spread": "rises", "from": "2026-03-01", "to": "2026-03-31"},
              {"name": "id", "type": "integer", "bytes": 8, "spread": "random", "from": 1, "to": 40000},
              {"name": "town", "type": "text", "bytes": 8, "spread": "cycles", "values": ["Bern", "Graz", "Kiel", "L'Aquila", "Lyon"]},
              {"name": "refund", "type": "integer", "bytes": 8, "spread": "random", "from": -500, "to": 500, "nullEvery": 2}]}""", PushdownTable.class);

    private static final List<String> LAYOUTS = List.of(
            "{\"rowsPerFile\": 5000, \"rowsPerRowGroup\": 2048}",
            "{\"rowsPerFile\": 5000, \"rowsPerRowGroup\": 2048, \"order\": \"shuffled\"}",
            "{\"rowsPerFile\": 20000, \"rowsPerRowGroup\": 2048, \"order\": \"sorted\", \"orderBy\": [\"id\"]}",
            "{\"rowsPerFile\": 4096, \"rowsPerRowGroup\": 4096, \"order\": \"sorted\", \"orderBy\": [\"town\", \"refund\"]}",
            "{\"rowsPerFile\": 5000, \"rowsPerRowGroup\": 2048, \"order\": \"sorted\", \"orderBy\": [\"refund\"]}",
            "{\"rowsPerFile\": 5000, \"rowsPerRowGroup\": 2048, \"order\": \"sorted_in_files\", \"orderBy\": [\"ts\"]}",
            "{\"rowsPerFile\": 4096, \"rowsPerRowGroup\": 2048, \"order\": \"z_ordered\", \"orderBy\": [\"ts\", \"id\"]}");

    private static final List<String> FILTERS = List.of(
            "{\"column\": \"ts\", \"from\": \"2026-03-11 00:00:00\", \"before\": \"2026-03-12 00:00:00\"}",
            "{\"column\": \"day\", \"equals\": \"2026-03-20\"}",
            "{\"column\": \"day\", \"from\": \"2026-03-29\"}",
            "{\"column\": \"id\", \"equals\": 20000}",
            "{\"column\": \"id\", \"in\": [5, 39990]}",
            "{\"column\": \"id\", \"before\": 100}",
            "{\"column\": \"town\", \"equals\": \"L'Aquila\"}",
            "{\"column\": \"town\", \"in\": [\"Bern\", \"Lyon\"]}",
            "{\"column\": \"refund\", \"from\": 450, \"to\": 460}",
            "{\"column\": \"refund\", \"from\": 501}",
            "{\"all\": [{\"column\": \"day\", \"from\": \"2026-03-10\", \"to\": \"2026-03-12\"}, {\"column\": \"id\", \"from\": 39000}]}",
            "{\"any\": [{\"column\": \"day\", \"to\": \"2026-03-02\"}, {\"column\": \"day\", \"from\": \"2026-03-30\"}]}",
            "{\"written\": \"strftime(ts, '%Y-%m-%d') = '2026-03-11'\", \"means\": {\"column\": \"ts\", \"from\": \"2026-03-11 00:00:00\", \"before\": \"2026-03-12 00:00:00\"}}");

    private static final List<String> ABOUT_MISSING_VALUES =
            List.of("{\"column\": \"refund\", \"isNull\": true}", "{\"column\": \"refund\", \"isNull\": false}");

    private static final String A_FOLDER_A_DAY =
            "{\"partitionBy\": [{\"column\": \"day\"}], \"rowsPerFile\": 20000, \"rowsPerRowGroup\": 2048}";

    static List<String> layouts() {
        return LAYOUTS;
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void an_engine_reads_the_row_groups_that_we_count_and_no_other(String layout, @TempDir Path folder)
            throws Exception {
        try (var parquet = parquet(layout, folder)) {
            for (var filter : filters(FILTERS)) {
                assertThat(parquet.run(sql(filter)).rowGroups())
                        .as(sql(filter))
                        .containsExactlyInAnyOrderElementsOf(counted(parquet, filter));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void an_engine_opens_every_file_of_a_folder_and_gives_the_rows_that_pass(String layout, @TempDir Path folder)
            throws Exception {
        try (var parquet = parquet(layout, folder)) {
            for (var filter : filters(FILTERS)) {
                var reads = parquet.run(sql(filter));

                assertThat(List.of((long) reads.files().size(), reads.rows()))
                        .as(sql(filter))
                        .containsExactly(
                                count(parquet, filter).opened().left(),
                                count(parquet, filter).passing());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_footers_have_the_bounds_that_we_reckon(String layout, @TempDir Path folder) throws Exception {
        try (var parquet = parquet(layout, folder)) {
            for (var column : List.of("id", "refund")) {
                assertThat(parquet.footers(column))
                        .containsExactlyElementsOf(parquet.laidOut().files().stream()
                                .flatMap(file -> file.rowGroups().stream())
                                .map(group -> group.bounds(column))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void what_we_leave_out_for_missing_values_holds_no_row_that_the_engine_gives(String layout, @TempDir Path folder)
            throws Exception {
        try (var parquet = parquet(layout, folder)) {
            for (var filter : filters(ABOUT_MISSING_VALUES)) {
                assertThat(parquet.run(sql(filter)).rowGroups()).containsAll(counted(parquet, filter));
                assertThat(parquet.run(sql(filter)).rows())
                        .isEqualTo(count(parquet, filter).passing());
            }
        }
    }

    @Test
    void an_engine_opens_only_the_partitions_that_are_left(@TempDir Path folder) throws Exception {
        try (var parquet = parquet(A_FOLDER_A_DAY, folder)) {
            for (var filter : filters(FILTERS)) {
                var opened = new TreeSet<>(parquet.run(sql(filter)).files());
                // Whatever the filter is, it learns the columns from the first file.
                opened.remove(parquet.path(0).toString());

                assertThat(opened).as(sql(filter)).containsExactlyInAnyOrderElementsOf(left(parquet, filter));
            }
        }
    }

    /** The files of the partitions that are left, but for the first. */
    private static Set<String> left(ParquetFolder parquet, RowFilter filter) {
        var files = parquet.laidOut().files();
        var scan =
                new TableScan(parquet.laidOut(), new ScanQuery(Set.of("id"), filter), EnumSet.of(ScanStep.PARTITIONS));
        return IntStream.range(1, files.size())
                .filter(it -> scan.rowGroupIsRead(
                        files.get(it), files.get(it).rowGroups().getFirst()))
                .mapToObj(it -> parquet.path(it).toString())
                .collect(Collectors.toSet());
    }

    private static ParquetFolder parquet(String layout, Path folder) throws Exception {
        return new ParquetFolder(TABLE, Grading.read(layout, PushdownLayout.class), folder);
    }

    private static List<RowFilter> filters(List<String> authored) {
        return authored.stream()
                .map(it -> Grading.read(it, PushdownFilter.class).filter(TABLE))
                .toList();
    }

    private static String sql(RowFilter filter) {
        return new PushdownSql(TABLE).query(List.of("id"), filter);
    }

    private static TableScan scan(ParquetFolder parquet, RowFilter filter) {
        return new TableScan(parquet.laidOut(), new ScanQuery(Set.of("id"), filter));
    }

    private static ScanCount count(ParquetFolder parquet, RowFilter filter) {
        return scan(parquet, filter).count();
    }

    private static Set<String> counted(ParquetFolder parquet, RowFilter filter) {
        var counted = new TreeSet<String>();
        var files = parquet.laidOut().files();
        for (int i = 0; i < files.size(); i++) {
            for (int j = 0; j < files.get(i).rowGroups().size(); j++) {
                if (scan(parquet, filter)
                        .rowGroupIsRead(files.get(i), files.get(i).rowGroups().get(j))) {
                    counted.add(parquet.path(i) + " " + j);
                }
            }
        }
        return counted;
    }
}
