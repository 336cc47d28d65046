package io.datadriven.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a statement that is wrong. */
public final class Outage {

    /** Connection exceptions, insufficient resources, shutdown and start-up of the server, and read-only after a failover. */
    private static final List<String> STATES = List.of("08", "53", "57P", "25006");

    private Outage() {}

    public static boolean causes(@Nullable Throwable e) {
        var seen = 0;
        for (var cause = e; cause != null && seen < 20; cause = cause.getCause(), seen++) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || (e.getSQLState() == null && isPoolExhausted(e))
                || (e.getSQLState() != null && STATES.stream().anyMatch(e.getSQLState()::startsWith));
    }

    /** Agroal has no state for it, only this sentence. */
    private static boolean isPoolExhausted(SQLException e) {
        return e.getMessage() != null && e.getMessage().contains("Acquisition timeout");
    }
}
