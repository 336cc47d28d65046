package io.datadriven.sync;

import static java.util.stream.Collectors.joining;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What has changed for a learner, in the order of the transactions that changed it. One statement, and so one snapshot. */
@ApplicationScoped
class ChangeLog {

    /** A copy of a database has another identifier, and a standby that took over another timeline. */
    private static final String ORIGIN = """
            (select system_identifier from pg_control_system()) || '-' || left(pg_walfile_name(pg_current_wal_lsn()), 8)""";

    private static final String READ =
            read(Source.ALL.stream().map(Source::select).collect(joining("\nunion all\n")));

    private final AgroalDataSource database;

    ChangeLog(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param origin which database it was
     * @param low the oldest transaction that may still commit
     */
    record Found(String origin, long low, List<Position> positions) {}

    /** The next changes behind a position, so many at most. Nothing when there is no such learner. */
    Optional<Found> after(Position position, UUID learner, int most) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            bind(position, learner, most, statement);
            try (var row = statement.executeQuery()) {
                return found(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The changes cannot be read", e);
        }
    }

    /** Whatever is below {@code low} has committed or never will. */
    private static String read(String everySource) {
        return """
            with asked as materialized (
                select ?::uuid as learner, ?::xid8 as since, ?::text as kind, ?::text as key, ?::int as most,
                       pg_snapshot_xmin(pg_current_snapshot()) as low, pg_snapshot_xmax(pg_current_snapshot()) as high
            )
            select asked.low::text, %s as origin, exists (select from learner where id = asked.learner) as known,
                   found.at::text, found.kind, found.key
            from asked left join lateral (
                select at, kind, key from (%s) as every
                order by at, kind collate "C", key collate "C" limit asked.most
            ) as found on true
            order by found.at, found.kind collate "C", found.key collate "C"
            """.formatted(ORIGIN, everySource);
    }

    private static void bind(Position position, UUID learner, int most, PreparedStatement statement)
            throws SQLException {
        statement.setObject(1, learner);
        statement.setString(2, String.valueOf(position.transaction()));
        statement.setString(3, position.kind());
        statement.setString(4, position.key());
        statement.setInt(5, most);
    }

    /** There is always a row, which says where and when it was read. */
    private static Optional<Found> found(ResultSet row) throws SQLException {
        row.next();
        if (!row.getBoolean("known")) {
            return Optional.empty();
        }
        var found = new Found(row.getString("origin"), Long.parseLong(row.getString("low")), new ArrayList<>());
        do {
            var at = row.getString("at");
            if (at != null) {
                found.positions.add(new Position(Long.parseLong(at), row.getString("kind"), row.getString("key")));
            }
        } while (row.next());
        return Optional.of(found);
    }
}
