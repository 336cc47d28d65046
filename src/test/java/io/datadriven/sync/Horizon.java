package io.datadriven.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;

/** Waits until whatever has been committed so far is told of: something else may be under way in the database, such as an analyze. */
record Horizon(AgroalDataSource database) {

    private static final long LONGEST = Duration.ofSeconds(30).toMillis();
    private static final long STEP = 20;

    void pass() throws SQLException, InterruptedException {
        var last = number("select pg_current_xact_id()::text");
        var waited = 0L;
        while (number("select pg_snapshot_xmin(pg_current_snapshot())::text") <= last) {
            assertThat(waited).isLessThan(LONGEST);
            Thread.sleep(STEP);
            waited += STEP;
        }
    }

    private long number(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return Long.parseLong(row.getString(1));
        }
    }

    int execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
