package io.datadriven.sandbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** One database in memory, closed off, for one run. Lives in a worker only. */
final class Engine implements AutoCloseable {

    private final DuckDBConnection root;

    private Engine(DuckDBConnection root) {
        this.root = root;
    }

    /** Opening takes longer than a simple run, so a worker has the next one ready. */
    static Engine open(int memoryMb) throws SQLException {
        var settings = new Properties();
        settings.putAll(Map.of(
                "threads", "1",
                "memory_limit", memoryMb + "MB",
                "enable_external_access", "false",
                "autoinstall_known_extensions", "false",
                "autoload_known_extensions", "false",
                "allow_community_extensions", "false",
                "temp_directory", "",
                "errors_as_json", "true"));
        var root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
        return new Engine(root);
    }

    Outcome run(Run run) {
        var session = -1;
        var statement = 0;
        try {
            for (var sql : run.setup()) {
                execute(root, sql);
                statement++;
            }
            execute(root, "set timezone = 'UTC'");
            execute(root, "set lock_configuration = true");
            @Nullable ResultTable last = null;
            for (session = 0; session < run.sessions().size(); session++) {
                try (var connection = root.duplicate()) {
                    var script = run.sessions().get(session);
                    for (statement = 0; statement < script.size(); statement++) {
                        var rows = run.binding()
                                ? bind(connection, script.get(statement))
                                : execute(connection, script.get(statement));
                        last = rows == null ? last : rows;
                    }
                }
            }
            session = -1;
            return new Outcome.Rows(run.reads().isEmpty() ? listOf(last) : reads(run.reads()));
        } catch (TooMuchOutput _) {
            return new Outcome.Stopped(Outcome.Reason.TOO_MUCH_OUTPUT);
        } catch (SQLException e) {
            return EngineMessage.of(e).refused(session, statement);
        }
    }

    private static List<ResultTable> listOf(@Nullable ResultTable table) {
        return table == null ? List.of() : List.of(table);
    }

    private List<ResultTable> reads(List<String> queries) throws SQLException, TooMuchOutput {
        var tables = new ArrayList<ResultTable>();
        for (var query : queries) {
            tables.addAll(listOf(execute(root, query)));
        }
        return tables;
    }

    private static @Nullable ResultTable execute(Connection connection, String sql) throws SQLException, TooMuchOutput {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            try (var rows = statement.getResultSet()) {
                return ResultReader.read(rows);
            }
        }
    }

    /** What only asks is prepared; what makes or changes tables is done too, since what follows may need it. */
    private static @Nullable ResultTable bind(Connection connection, String sql) throws SQLException, TooMuchOutput {
        try (var statement = connection.prepareStatement(sql)) {
            var about = statement.getMetaData();
            return about != null && isQuery(sql) ? ResultReader.none(about) : execute(connection, sql);
        }
    }

    private static boolean isQuery(String sql) {
        var word = sql.strip().toLowerCase(Locale.ROOT);
        return word.startsWith("select") || word.startsWith("with") || word.startsWith("from") || word.startsWith("(");
    }

    @Override
    public void close() throws SQLException {
        root.close();
    }
}
