package io.datadriven.grading;

import io.datadriven.simulation.DataFile;
import io.datadriven.simulation.LaidOutTable;
import io.datadriven.simulation.TableColumn;
import io.datadriven.simulation.ValueBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.duckdb.DuckDBConnection;

/** A table as real Parquet files, with an engine that says what it reads of them. */
final class ParquetFolder implements AutoCloseable {

    /** What the engine has opened and read, and how many rows it gave. */
    record Reads(Set<String> files, Set<String> rowGroups, long rows) {}

    private final PushdownTable table;
    private final LaidOutTable laidOut;
    private final Path folder;
    private final PushdownLayout layout;
    private final DuckDBConnection engine;

    /** Writes each file of the table with one row group after the other, as they are laid out. */
    ParquetFolder(PushdownTable table, PushdownLayout layout, Path folder) throws SQLException, IOException {
        this.table = table;
        this.layout = layout;
        this.laidOut = new LaidOutTable(table.table(), layout.layout(table));
        this.folder = folder;
        this.engine = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        // One thread writes rows in their order. What was read once is read again for the next query.
        execute("SET threads = 1");
        execute("SET enable_external_file_cache = false");
        execute("CREATE TABLE staged (file INTEGER, n INTEGER, %s)"
                .formatted(table.columns().stream()
                        .map(it -> it.name() + " BIGINT")
                        .collect(Collectors.joining(", "))));
        stage();
        for (int file = 0; file < laidOut.files().size(); file++) {
            write(file);
        }
        execute("CREATE VIEW %s AS SELECT * FROM read_parquet('%s', hive_partitioning = true)"
                .formatted(table.name(), everyFile()));
        execute("CALL enable_logging('FileSystem', level = 'trace')");
    }

    private void stage() throws SQLException {
        var files = laidOut.files();
        try (var rows = engine.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "staged")) {
            for (int file = 0; file < files.size(); file++) {
                var n = 0;
                for (var line : lines(files.get(file))) {
                    rows.beginRow();
                    rows.append(file);
                    rows.append(n++);
                    for (var column : table.columns()) {
                        var value = laidOut.row(line).applyAsLong(column.name());
                        if (value == TableColumn.NULL) {
                            rows.appendNull();
                        } else {
                            rows.append(value);
                        }
                    }
                    rows.endRow();
                }
            }
        }
    }

    private static List<Integer> lines(DataFile file) {
        return file.rowGroups().stream().flatMap(it -> it.lines().stream()).toList();
    }

    /** Without the Bloom filters that the engine adds to what it writes with a dictionary: the layout has none. */
    private void write(int file) throws SQLException, IOException {
        var path = path(file);
        Files.createDirectories(path.getParent());
        execute(
                "COPY (SELECT %s FROM staged WHERE file = %d ORDER BY n) TO '%s' (FORMAT parquet, ROW_GROUP_SIZE %d, WRITE_BLOOM_FILTER false)"
                        .formatted(
                                table.columns().stream()
                                        .filter(it -> layout.partitions().stream()
                                                .noneMatch(
                                                        field -> field.column().equals(it.name())))
                                        .map(ParquetFolder::typed)
                                        .collect(Collectors.joining(", ")),
                                file,
                                path,
                                laidOut.layout().rowGroupLines()));
    }

    /** In a folder for each value of a partition, as Hive has them. */
    Path path(int file) {
        var fields = layout.partitions();
        var inner = folder;
        for (int i = 0; i < fields.size(); i++) {
            var value = fields.get(i)
                    .shown(table, laidOut.files().get(file).partition().get(i));
            inner = inner.resolve(fields.get(i).column() + "=" + value);
        }
        return inner.resolve("%03d.parquet".formatted(file));
    }

    private String everyFile() {
        return folder + "/**/*.parquet";
    }

    LaidOutTable laidOut() {
        return laidOut;
    }

    private static String typed(PushdownColumn column) {
        var name = column.name();
        return switch (column.kind()) {
            case INTEGER -> name;
            case DATE -> "DATE '1970-01-01' + %s::INTEGER AS %s".formatted(name, name);
            case TIMESTAMP -> "make_timestamp(%s * 1000000) AS %s".formatted(name, name);
            case TEXT -> "[%s][%s + 1] AS %s".formatted(literals(column), name, name);
        };
    }

    private static String literals(PushdownColumn text) {
        return LongStream.rangeClosed(0, text.column(1).to())
                .mapToObj(text::literal)
                .collect(Collectors.joining(", "));
    }

    /** Runs a query, and finds in the engine's log of its file system which bytes it fetched. */
    Reads run(String sql) throws SQLException {
        execute("CALL truncate_duckdb_logs()");
        var rows = 0L;
        try (var statement = engine.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows++;
            }
        }
        var opened = new TreeSet<String>();
        query(
                "SELECT DISTINCT json_extract_string(message, 'path') FROM duckdb_logs WHERE type = 'FileSystem' AND json_extract_string(message, 'op') = 'OPEN'",
                it -> opened.add(it.getString(1)));
        var read = new TreeSet<String>();
        query("""
                WITH reads AS (
                    SELECT json_extract_string(message, 'path') AS path, json_extract_string(message, 'pos')::BIGINT AS place
                    FROM duckdb_logs WHERE type = 'FileSystem' AND json_extract_string(message, 'op') = 'READ'
                ), chunks AS (
                    SELECT file_name, row_group_id, coalesce(dictionary_page_offset, data_page_offset) AS starts, total_compressed_size
                    FROM parquet_metadata('%s')
                )
                SELECT DISTINCT file_name, row_group_id FROM reads JOIN chunks
                ON path = file_name AND place >= starts AND place < starts + total_compressed_size""".formatted(folder), it -> read.add(it.getString(1) + " " + it.getString(2)));
        return new Reads(opened, read, rows);
    }

    /** The bounds of a column of whole numbers in each row group, as the footers have them. */
    List<ValueBounds.MinMax> footers(String column) throws SQLException {
        var bounds = new ArrayList<ValueBounds.MinMax>();
        query(
                """
                SELECT coalesce(stats_min_value::BIGINT, %d), coalesce(stats_max_value::BIGINT, %d), stats_null_count
                FROM parquet_metadata('%s') WHERE path_in_schema = '%s' ORDER BY file_name, row_group_id""".formatted(Long.MAX_VALUE, TableColumn.NULL, everyFile(), column),
                it -> bounds.add(new ValueBounds.MinMax(it.getLong(1), it.getLong(2), it.getInt(3))));
        return bounds;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row each) throws SQLException {
        try (var statement = engine.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = engine.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        engine.close();
    }
}
