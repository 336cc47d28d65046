package io.datadriven.daily;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What learners earned on which day, and the boards that are made of it. All of it is within the caller's transaction. */
@ApplicationScoped
class DailyResults {

    private static final String KEEP = """
            insert into daily_result (learner_id, day, points, reached_at) values (?, ?, ?, ?)
            on conflict (learner_id, day) do update set points = excluded.points, reached_at = excluded.reached_at
            where (daily_result.points, daily_result.reached_at) is distinct from (excluded.points, excluded.reached_at)
            """;

    private static final String DROP = "delete from daily_result where learner_id = ? and day = ?";

    /** Somebody is on the boards from the week on in which they took their seat. */
    private static final String ENTER = """
            insert into board_entry (learner_id, board, period, missed, reached_at, seat, display_name)
            select s.learner_id, 'daily', r.day, ? - r.points, r.reached_at, s.seat, s.display_name
            from board_seat s join daily_result r using (learner_id)
            where s.learner_id = ? and r.day between ? and ? and r.day >= date_trunc('week', s.taken_at at time zone 'UTC')
            union all
            select s.learner_id, 'weekly', monday, ? - sum(r.points), max(r.reached_at), s.seat, s.display_name
            from board_seat s join daily_result r using (learner_id)
                 cross join lateral (select date_trunc('week', r.day::timestamp)::date as monday) as week
            where s.learner_id = ? and r.day between ? and ? and r.day >= date_trunc('week', s.taken_at at time zone 'UTC')
            group by s.learner_id, monday, s.seat, s.display_name
            on conflict (learner_id, board, period) do update set
                missed = excluded.missed, reached_at = excluded.reached_at,
                seat = excluded.seat, display_name = excluded.display_name
            """;

    /** Those on which there may be something to earn, and those of which something is kept. */
    private static final String DAYS = """
            select d.day, d.challenge_id from attempt a join daily d
                on d.challenge_id = a.challenge_id and d.day = (a.created_at at time zone 'UTC')::date
            where a.learner_id = ?
            union
            select d.day, d.challenge_id from daily_result r join daily d using (day) where r.learner_id = ?
            order by 1
            """;

    private static final LocalDate EVER = LocalDate.EPOCH;

    private final AgroalDataSource database;

    DailyResults(AgroalDataSource database) {
        this.database = database;
    }

    /** A day that a learner took part in. */
    record TakenPart(LocalDate day, String challengeId) {}

    List<TakenPart> daysOf(UUID learner) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DAYS)) {
            statement.setObject(1, learner);
            statement.setObject(2, learner);
            var days = new ArrayList<TakenPart>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    days.add(new TakenPart(row.getObject(1, LocalDate.class), row.getString(2)));
                }
            }
            return days;
        } catch (SQLException e) {
            throw new IllegalStateException("The learner's days cannot be read", e);
        }
    }

    /**
     * Makes sure that the learner adds no attempt and takes no seat before the transaction ends.
     *
     * @return false when there is no such learner any more
     */
    boolean lock(UUID learner) {
        return execute("select 1 from learner where id = ? for update", it -> {
                    it.setObject(1, learner);
                    try (var row = it.executeQuery()) {
                        return row.next() ? 1 : 0;
                    }
                })
                > 0;
    }

    /**
     * Keeps a result in place of the one before.
     *
     * @return whether it was another
     */
    boolean keep(UUID learner, LocalDate day, DailyScore score) {
        var reachedAt = score.reachedAt();
        return reachedAt == null
                ? execute(DROP, it -> {
                            it.setObject(1, learner);
                            it.setObject(2, day);
                            return it.executeUpdate();
                        })
                        > 0
                : execute(KEEP, it -> {
                            it.setObject(1, learner);
                            it.setObject(2, day);
                            it.setInt(3, score.points());
                            it.setObject(4, reachedAt.atOffset(ZoneOffset.UTC));
                            return it.executeUpdate();
                        })
                        > 0;
    }

    /** Brings the boards of a day up to date. */
    void enter(UUID learner, LocalDate day) {
        enter(learner, Board.WEEKLY.firstDay(day), Board.WEEKLY.lastDay(day));
    }

    /** Makes all entries of a learner again. */
    void enterAll(UUID learner) {
        execute("delete from board_entry where learner_id = ?", it -> {
            it.setObject(1, learner);
            return it.executeUpdate();
        });
        enter(learner, EVER, EVER.plusYears(1_000));
    }

    private void enter(UUID learner, LocalDate from, LocalDate to) {
        execute(ENTER, it -> {
            it.setInt(1, Board.DAILY.mostPoints());
            it.setObject(2, learner);
            it.setObject(3, from);
            it.setObject(4, to);
            it.setInt(5, Board.WEEKLY.mostPoints());
            it.setObject(6, learner);
            it.setObject(7, from);
            it.setObject(8, to);
            return it.executeUpdate();
        });
    }

    private interface Work {
        int with(PreparedStatement statement) throws SQLException;
    }

    private int execute(String sql, Work work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The results of a day cannot be stored", e);
        }
    }
}
