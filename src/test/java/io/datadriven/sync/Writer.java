package io.datadriven.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** One of several who change what a learner has, each in long transactions of its own that commit late or never. */
final class Writer {

    /** Everything is stamped with a time of its own, so that no two states look alike. */
    private static int ticks;

    private final Connection connection;
    private final Random random;
    private final Set<String> taken;
    private final Set<String> mine = new HashSet<>();
    private final UUID learner;

    /** @param taken what any of the writers is at: nobody waits for another, or the test would wait for ever */
    Writer(Connection connection, Random random, Set<String> taken, UUID learner) throws SQLException {
        this.connection = connection;
        this.random = random;
        this.taken = taken;
        this.learner = learner;
        connection.setAutoCommit(false);
    }

    void act() throws SQLException {
        switch (random.nextInt(10)) {
            case 0 -> end(false);
            case 1, 2 -> end(true);
            // It has a number from now on, and so all that it does later comes before what others have done meanwhile.
            case 3 -> execute("select pg_current_xact_id()");
            default -> change();
        }
    }

    void end(boolean committing) throws SQLException {
        if (committing) {
            connection.commit();
        } else {
            connection.rollback();
        }
        taken.removeAll(mine);
        mine.clear();
    }

    private void change() throws SQLException {
        var thing = random.nextInt(3);
        switch (random.nextInt(11)) {
            case 0 ->
                on("profile", "update learner set display_name = 'n%d' where id = '%s'".formatted(tick(), learner));
            case 1, 2 -> on("section " + thing, """
                    insert into section_read values ('%s', 'l', 's%d', %s) on conflict do nothing
                    """.formatted(learner, thing, time()));
            case 3, 4 -> on("section " + thing, """
                    delete from section_read where learner_id = '%s' and section_id = 's%d'
                    """.formatted(learner, thing));
            case 5 -> on("standing " + thing, """
                    insert into standing as s (learner_id, challenge_id, tries, best_score, latest_score, points, passed, max_points)
                    values ('%s', 'c%d', 1, 0, 0, 0, false, 10)
                    on conflict (learner_id, challenge_id) do update set tries = s.tries + 1
                    """.formatted(learner, thing));
            case 6 -> on("standing " + thing, """
                    delete from standing where learner_id = '%s' and challenge_id = 'c%d'
                    """.formatted(learner, thing));
            case 7 -> on("attempt", """
                    insert into attempt (learner_id, id, idempotency_key, fingerprint, challenge_id, challenge_version,
                        grader_version, answer, checks, score, points, max_points, passed,
                        standing_tries, standing_points, standing_passed, created_at)
                    select '%s', id, id::text, '', 'c', '', '', '{"kind": "single_choice", "option": "x"}', '[]',
                        0, 0, 10, false, 1, 0, false, now()
                    from gen_random_uuid() as id
                    """.formatted(learner));
            case 8 -> regrade();
            case 9 -> on("hint " + thing, """
                    insert into hint_seen values ('%s', 'c', %d, '%d', %s) on conflict do nothing
                    """.formatted(learner, thing, tick(), time()));
            default -> quiz();
        }
    }

    private void regrade() throws SQLException {
        on("later grade", """
                with one as (
                    insert into regrade (id, challenge_id, challenge_version, grader_version, state, created_by, idempotency_key,
                        created_at, cursor_learner_id, cursor_attempt_id, done, published, report)
                    values (gen_random_uuid(), 'c', '', '', 'published', 'histories', gen_random_uuid()::text,
                        now(), gen_random_uuid(), gen_random_uuid(), 0, 0, '{}')
                    returning id)
                insert into later_grade
                select a.learner_id, a.id, %1$d, one.id, '', '', %1$d, 0, 10, false, '[]', now()
                from one, attempt a where a.learner_id = '%2$s' order by random() limit 1
                """.formatted(tick(), learner));
    }

    private void quiz() throws SQLException {
        on(
                "quiz",
                random.nextBoolean()
                        ? """
                insert into quiz (learner_id, id, idempotency_key, fingerprint, seed, policy, created_at)
                values ('%s', gen_random_uuid(), '%d', '', 1, 'exam', now())
                """.formatted(learner, tick())
                        : "update quiz set finished_at = now() where learner_id = '%s'".formatted(learner));
    }

    private void on(String thing, String sql) throws SQLException {
        if (mine.contains(thing) || taken.add(thing)) {
            mine.add(thing);
            execute(sql);
        }
    }

    private static int tick() {
        return ++ticks;
    }

    private static String time() {
        return "to_timestamp(%d)".formatted(1_000_000_000 + tick());
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
