package io.datadriven.daily;

import static java.util.Collections.reverse;
import static java.util.Comparator.comparing;

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
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The boards, for reading. All of it comes from {@code board_in_order} alone: a page by going to its place, a number by counting
 * within the index.
 */
@ApplicationScoped
class BoardEntries {

    static final String FROM = """
            select missed, reached_at, seat, display_name from board_entry
            where board = ? and period = ? and (missed, reached_at, seat) >= (?, ?, ?)
            order by missed, reached_at, seat limit ?
            """;

    static final String BEFORE = """
            select missed, reached_at, seat, display_name from board_entry
            where board = ? and period = ? and (missed, reached_at, seat) < (?, ?, ?)
            order by missed desc, reached_at desc, seat desc limit ?
            """;

    static final String BETWEEN = """
            select count(*) from board_entry
            where board = ? and period = ? and (missed, reached_at, seat) >= (?, ?, ?) and (missed, reached_at, seat) < (?, ?, ?)
            """;

    private static final String MILESTONES = """
            select missed, reached_at, seat, display_name, before from (
                select *, row_number() over (order by missed, reached_at, seat) - 1 as before
                from board_entry where board = ? and period = ?
            ) as numbered
            where before > 0 and before % ? = 0
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
    record Place(int missed, Instant reachedAt, UUID seat) implements Comparable<Place> {

        private static final UUID FIRST_SEAT = new UUID(0, 0);

        static final Place FIRST = new Place(Integer.MIN_VALUE, Instant.EPOCH, FIRST_SEAT);

        /** PostgreSQL compares UUIDs as their digits stand, Java as two signed numbers. */
        private static final Comparator<Place> ORDER = comparing(Place::missed)
                .thenComparing(Place::reachedAt)
                .thenComparing(it -> it.seat().toString());

        Place firstOfEquals() {
            return new Place(missed, reachedAt, FIRST_SEAT);
        }

        boolean isEqualTo(Place other) {
            return firstOfEquals().equals(other.firstOfEquals());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    record Entry(Place place, String displayName) {}

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

    /** How many there are from one place to before another. */
    long between(Which which, Place from, Place to) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BETWEEN)) {
            statement.setString(1, which.board().word());
            statement.setObject(2, which.period());
            bind(from, 3, statement);
            bind(to, 6, statement);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The board cannot be read", e);
        }
    }

    /** Every so many places one, with how many come before it. The first place is none. */
    NavigableMap<Place, Long> milestones(Which which, int apart) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(MILESTONES)) {
            statement.setString(1, which.board().word());
            statement.setObject(2, which.period());
            statement.setInt(3, apart);
            var milestones = new TreeMap<Place, Long>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    milestones.put(entry(row).place(), row.getLong(5));
                }
            }
            return milestones;
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
