package io.datadriven.daily;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.datadriven.daily.BoardEntries.Place;
import io.datadriven.daily.BoardEntries.Which;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A board of 100,000 learners, many of them equal. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardAtScaleTest {

    private static final int LEARNERS = 100_000;
    private static final int PART = 5_000;
    private static final LocalDate DAY = LocalDate.parse("2090-01-02");
    private static final String TODAY = "date '2090-01-02'";
    private static final String FOUR = "timestamptz '2090-01-02T04:00:00Z'";
    private static final String NOBODY = "uuid '00000000-0000-0000-0000-000000000000'";
    private static final Which BOARD = new Which(Board.DAILY, DAY);

    private final AgroalDataSource database;
    private final BoardEntries entries;
    private final Leaderboards boards;

    BoardAtScaleTest(AgroalDataSource database, BoardEntries entries, Leaderboards boards) {
        this.database = database;
        this.entries = entries;
        this.boards = boards;
    }

    /** In parts, because a statement of the service's may take ten seconds at most. */
    @BeforeAll
    void seat_them() throws SQLException {
        for (int i = 0; i < LEARNERS; i += PART) {
            execute("""
                    insert into learner (id, issuer, subject, display_name, time_zone, daily_goal, version, created_at)
                    select md5('learner ' || n)::uuid, 'scale', n::text, n::text, 'UTC', 3, 1, now()
                    from generate_series(%d, %d) n
                    """.formatted(i, i + PART - 1));
            execute("""
                    insert into board_seat (learner_id, seat, display_name, folded_name, taken_at)
                    select id, md5('seat ' || subject)::uuid, 'Scale ' || subject, 'scale ' || subject, now()
                    from learner where issuer = 'scale' and subject::integer >= %d
                    """.formatted(i));
            execute("""
                    insert into board_entry (learner_id, board, period, missed, reached_at, seat, display_name)
                    select learner_id, board, date '2090-01-02' - back, abs(hashtext(folded_name)) %% 21 * 50,
                           timestamptz '2090-01-02T00:00:00Z' + abs(hashtext(seat::text)) %% 500 * interval '1 minute',
                           seat, display_name
                    from board_seat, (values ('daily', 0), ('daily', 1), ('weekly', 0)) as b (board, back)
                    where folded_name like 'scale %%' and split_part(folded_name, ' ', 2)::integer >= %d
                    """.formatted(i));
        }
        execute("vacuum analyze board_entry");
    }

    @AfterAll
    void clear() throws SQLException {
        for (int i = 0; i < LEARNERS; i += PART) {
            execute("delete from learner where issuer = 'scale' and subject::integer < %d".formatted(i + PART));
        }
    }

    @Test
    void pages_show_everybody_once_and_in_order() {
        var place = Place.FIRST;
        var seen = new ArrayList<Place>();
        while (seen.size() < 1_000) {
            var page = entries.from(BOARD, place, 101);
            page.subList(0, 100).forEach(it -> seen.add(it.place()));
            place = page.getLast().place();
        }

        assertThat(seen).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_rank_is_one_more_than_those_who_are_better_and_equals_share_it() throws SQLException {
        var part = boards.around(learner(77_777), BOARD, 51);
        var ranks = new HashMap<Long, Place>();

        for (var it : part.ranked()) {
            var place = it.entry().place();
            assertThat(it.rank()).isEqualTo(1 + better(place));
            ranks.putIfAbsent(it.rank(), place);
            assertThat(ranks.get(it.rank()).isEqualTo(place)).isTrue();
        }
        assertThat(part.ranked()).hasSize(51);
    }

    @Test
    void around_somebody_the_board_has_as_many_before_as_after() throws SQLException {
        var part = boards.around(learner(50_000), BOARD, 21);

        assertThat(part.isMine(part.ranked().get(10))).isTrue();
    }

    @Test
    void a_page_in_the_middle_is_read_from_the_index_without_what_lies_before_it() throws SQLException {
        var plan = plan(BoardEntries.FROM, "'daily'", TODAY, "500", FOUR, NOBODY, "101");

        assertThat(plan).anyMatch(it -> it.contains("Index Only Scan using board_in_order"));
        assertThat(plan).noneMatch(it -> it.contains("Sort") || it.contains("Rows Removed by Filter"));
        assertThat(plan).anyMatch(it -> it.matches(".*Index Only Scan.*rows=101(\\.00)? .*"));
    }

    @Test
    void those_before_somebody_are_read_backwards_from_the_index() throws SQLException {
        var plan = plan(BoardEntries.BEFORE, "'daily'", TODAY, "500", FOUR, NOBODY, "25");

        assertThat(plan).anyMatch(it -> it.contains("Index Only Scan Backward using board_in_order"));
        assertThat(plan).noneMatch(it -> it.contains("Sort"));
    }

    @Test
    void a_rank_is_counted_from_the_next_milestone_in_the_index_alone() throws SQLException {
        var place = entries.of(learner(99_999), BOARD).orElseThrow().place();
        var milestone = entries.milestones(BOARD, BoardRanks.APART).floorKey(place);
        var plan = plan(
                BoardEntries.BETWEEN,
                "'daily'",
                TODAY,
                String.valueOf(milestone.missed()),
                time(milestone),
                seat(milestone),
                String.valueOf(place.missed()),
                time(place),
                seat(place));

        assertThat(plan).anyMatch(it -> it.contains("Index Only Scan using board_in_order"));
        assertThat(plan).noneMatch(it -> it.contains("Rows Removed by Filter"));
    }

    @Test
    void milestones_stand_where_they_say() throws SQLException {
        var milestones = entries.milestones(BOARD, BoardRanks.APART);

        assertThat(milestones).hasSize(LEARNERS / BoardRanks.APART - 1);
        assertThat(entries.between(BOARD, Place.FIRST, milestones.lastKey())).isEqualTo(LEARNERS - BoardRanks.APART);
    }

    private static String time(Place place) {
        return "timestamptz '%s'".formatted(place.reachedAt());
    }

    private static String seat(Place place) {
        return "uuid '%s'".formatted(place.seat());
    }

    /** As PostgreSQL carries it out, with the question marks replaced one after the other. */
    private List<String> plan(String sql, String... values) throws SQLException {
        var filled = sql;
        for (var value : values) {
            filled = filled.replaceFirst("\\?", value);
        }
        var plan = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("explain (analyze, buffers) " + filled)) {
            while (row.next()) {
                plan.add(row.getString(1));
            }
        }
        return plan;
    }

    private UUID learner(int number) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select md5('learner %d')::uuid".formatted(number))) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    /** Counted over the whole table, without the index's order. */
    private long better(Place place) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select count(*) from board_entry
                        where board = 'daily' and period = date '2090-01-02'
                            and (missed < ? or (missed = ? and reached_at < ?))
                        """)) {
            statement.setInt(1, place.missed());
            statement.setInt(2, place.missed());
            statement.setObject(3, place.reachedAt().atOffset(java.time.ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
