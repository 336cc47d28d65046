package io.datadriven.daily;

import static java.util.Collections.reverse;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The boards, for reading. All of it comes from {@code board_in_order} alone: a page by going to its place, a rank by counting what
 * lies before it in the index.
 */
@ApplicationScoped
class BoardEntries {

    private static final String FROM = """
            select missed, reached_at, seat, display_name from board_entry
            where board = ? and period = ? and (missed, reached_at, seat) >= (?, ?, ?)
            order by missed, reached_at, seat limit ?
            """;

    private static final String BEFORE = """
            select missed, reached_at, seat, display_name from board_entry
            where board = ? and period = ? and (missed, reached_at, seat) < (?, ?, ?)
            order by missed desc, reached_at desc, seat desc limit ?
            """;

    /** How many are better, and how many of the equals stand before it. */
    private static final String COUNT = """
            select count(*) filter (where (missed, reached_at) < (?, ?)), count(*) from board_entry
            where board = ? and period = ? and (missed, reached_at, seat) < (?, ?, ?)
            """;

    private static final String OF_SEAT = """
            select e.missed, e.reached_at, e.seat, e.display_name
            from board_entry e where e.learner_id = ? and e.board = ? and e.period = ?
            """;

    private final AgroalDataSource database;

    BoardEntries(AgroalDataSource database) {
        this.database = database;
    }

    /** Which board of which time. */
    record Which(Board board, LocalDate period) {}

    /** A place in the order of a board. Equals are ordered by seat, which is by chance. */
    record Place(int missed, Instant reachedAt, UUID seat) {

        static final Place FIRST = new Place(Integer.MIN_VALUE, Instant.EPOCH, new UUID(0, 0));

        boolean isEqualTo(Place other) {
            return missed == other.missed && reachedAt.equals(other.reachedAt);
        }
    }

    record Entry(Place place, String displayName) {}

    /** How many come before a place. */
    record Standing(long better, long before) {}

    /** From a place on, itself included. */
    List<Entry> from(Which which, Place place, int most) {
        return read(FROM, which, place, most);
    }

    /** The last ones before a place, in order. */
    List<Entry> before(Which which, Place place, int most) {
        var entries = read(BEFORE, which, place, most);
        reverse(entries);
        return entries;
    }

    private List<Entry> read(String sql, Which which, Place place, int most) {
        return query(sql, it -> {
            it.setString(1, which.board().word());
            it.setObject(2, which.period());
            bind(place, 3, it);
            it.setInt(6, most);
        });
    }

    Optional<Entry> of(UUID learner, Which which) {
        return query(OF_SEAT, it -> {
                    it.setObject(1, learner);
                    it.setString(2, which.board().word());
                    it.setObject(3, which.period());
                })
                .stream()
                .findFirst();
    }

    Standing standing(Which which, Place place) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            statement.setInt(1, place.missed());
            statement.setObject(2, place.reachedAt().atOffset(ZoneOffset.UTC));
            statement.setString(3, which.board().word());
            statement.setObject(4, which.period());
            bind(place, 5, statement);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Standing(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The board cannot be read", e);
        }
    }

    private static void bind(Place place, int first, PreparedStatement statement) throws SQLException {
        statement.setInt(first, place.missed());
        statement.setObject(first + 1, place.reachedAt().atOffset(ZoneOffset.UTC));
        statement.setObject(first + 2, place.seat());
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private List<Entry> query(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            var entries = new ArrayList<Entry>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("The board cannot be read", e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var at = row.getObject(2, OffsetDateTime.class).toInstant();
        return new Entry(new Place(row.getInt(1), at, row.getObject(3, UUID.class)), row.getString(4));
    }
}
