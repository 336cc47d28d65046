package io.datadriven.grading;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of a table that a learner sees. */
public final class PushdownShown {

    private PushdownShown() {}

    @Schema(name = "PushdownTable")
    public record Table(
            @Schema(examples = "orders") String name,
            @Schema(examples = "4000000") long rows,

            @Schema(description = "Of all columns.", examples = "256000000")
            long bytes,

            @Schema(description = "Those that matter here.") List<Column> columns,

            @Schema(description = "Of a row in all other columns.", examples = "56")
            int otherBytes) {}

    @Schema(name = "PushdownColumn")
    public record Column(
            @Schema(examples = "ts") String name,

            @Schema(description = "integer, date, timestamp or text.", examples = "timestamp")
            String type,

            @Schema(description = "Where it stands in the table, from 1.", examples = "1")
            int position,

            @Schema(description = "Of a value, as it is stored.", examples = "8")
            int bytes,

            @Schema(
                    description = "Its values, and how they follow each other.",
                    examples = "2026-03-01 00:00:00 to 2026-03-31 23:59:59, rising evenly as rows arrive.")
            String about) {}

    @Schema(name = "PushdownLayout")
    public record Layout(
            @Schema(description = "parquet, delta or iceberg.", examples = "delta")
            String format,

            @Schema(description = "The partition fields; none for one partition.", examples = "[\"days(ts)\"]")
            List<String> partitionBy,

            @Schema(description = "Of the rows within a partition.", examples = "Sorted by ts.")
            String order,

            @Schema(description = "Of a full file.", examples = "100000")
            long rowsPerFile,

            @Schema(description = "Of a full row group.", examples = "25000")
            long rowsPerRowGroup,

            @Schema(
                    description = "The table's metadata have bounds of each file for the first so many columns.",
                    examples = "32")
            int indexedColumns,

            @Schema(description = "The columns with a Bloom filter in each row group.", examples = "[\"order_id\"]")
            List<String> bloomFilters,

            @Schema(examples = "1") long partitions,
            @Schema(examples = "40") long files,
            @Schema(examples = "160") long rowGroups) {}

    @Schema(name = "PushdownQuery")
    public record Query(
            @Schema(examples = "one-day") String id,

            @Schema(examples = "SELECT ts FROM orders WHERE country = 'AT'")
            String sql) {}

    @Schema(name = "PushdownRowGroup", description = "What the metadata say of a row group.")
    public record RowGroup(
            @Nullable @Schema(description = "Where there are partitions, its values.", examples = "days(ts)=2026-03-14")
            String partition,

            @Schema(description = "The number of its file, from 1.", examples = "1")
            int file,

            @Schema(description = "Its number in the file, from 1.", examples = "1")
            int rowGroup,

            @Schema(examples = "25000") long rows,
            List<Bounds> bounds) {}

    @Schema(name = "PushdownBounds", description = "What the metadata say of a column in a row group.")
    public record Bounds(
            @Schema(examples = "ts") String column,

            @Nullable @Schema(description = "Without it all values are missing.", examples = "2026-03-14 00:00:00")
            String min,

            @Nullable @Schema(examples = "2026-03-14 05:59:59")
            String max,

            @Schema(description = "How many values are missing.", examples = "0")
            long nulls,

            @Nullable
            @Schema(
                    description =
                            "Where there is a Bloom filter: which of the values that the query asks for it does not exclude.",
                    examples = "[\"4711\"]")
            List<String> bloomAllows) {}
}
