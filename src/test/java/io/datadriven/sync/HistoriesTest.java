package io.datadriven.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the order in which writers begin, commit late and give up, and wherever a device is cut off: in the end it has the same. */
@QuarkusTest
class HistoriesTest {

    private static final int HISTORIES = 1_000;
    private static final int STEPS = 40;
    private static final int LARGEST_PAGE = 4;

    private final Changes changes;
    private final AgroalDataSource database;
    private final Horizon horizon;

    HistoriesTest(Changes changes, AgroalDataSource database) {
        this.changes = changes;
        this.database = database;
        this.horizon = new Horizon(database);
    }

    @Test
    void a_device_that_is_cut_off_anywhere_ends_with_the_same_as_the_service() throws Exception {
        try (var one = database.getConnection();
                var another = database.getConnection();
                var third = database.getConnection()) {
            var all = List.of(one, another, third);
            // Whether a commit is on the disk when it is seen is not what this is about.
            set("set synchronous_commit = off", all);
            for (int seed = 0; seed < HISTORIES; seed++) {
                live(seed, all);
            }
            set("reset synchronous_commit", all);
        }
    }

    private static void set(String setting, List<Connection> connections) throws SQLException {
        for (var connection : connections) {
            try (var statement = connection.createStatement()) {
                statement.execute(setting);
            }
        }
    }

    private void live(int seed, List<Connection> connections) throws Exception {
        var random = new Random(seed);
        var learner = newLearner();
        var taken = new HashSet<String>();
        var writers = new ArrayList<Writer>();
        for (var connection : connections) {
            writers.add(new Writer(connection, random, taken, learner));
        }
        var device = new Device();
        for (int i = 0; i < STEPS; i++) {
            if (random.nextInt(4) == 0) {
                device.hear(page(learner, device.token(), 1 + random.nextInt(LARGEST_PAGE)), random);
            } else {
                writers.get(random.nextInt(writers.size())).act();
            }
        }
        for (var writer : writers) {
            writer.end(random.nextBoolean());
        }
        horizon.pass();
        var page = page(learner, device.token(), LARGEST_PAGE);
        device.hear(page);
        while (page.more()) {
            page = page(learner, device.token(), LARGEST_PAGE);
            device.hear(page);
        }
        assertThat(device.kept()).as("history %d", seed).isEqualTo(everything(learner));
    }

    private ChangePage page(UUID learner, @Nullable String token, int limit) {
        return changes.of(learner, token, limit).orElseThrow();
    }

    private UUID newLearner() throws SQLException {
        var learner = UUID.randomUUID();
        horizon.execute("insert into learner values ('%1$s', 'histories', '%1$s', 'n0', 'UTC', 3, 1, now())"
                .formatted(learner));
        return learner;
    }

    /** Read from the tables themselves, by nothing that the service reads by. */
    private Map<String, String> everything(UUID learner) throws SQLException {
        var all = new TreeMap<String, String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select 'profile', display_name from learner where id = '%1$s'
                        union all select 'attempt ' || id, to_char(coalesce((
                            select g.score from later_grade g where g.learner_id = a.learner_id and g.attempt_id = a.id
                            order by g.number desc limit 1), a.score), 'FM999999990.0') from attempt a where learner_id = '%1$s'
                        union all select 'standing ' || challenge_id, tries::text from standing where learner_id = '%1$s'
                        union all select 'hint ' || challenge_id || '/' || number, %2$s from hint_seen where learner_id = '%1$s'
                        union all select 'sectionRead ' || lesson_id || '/' || section_id, %3$s
                            from section_read where learner_id = '%1$s'
                        union all select 'quiz ' || id, case when finished_at is null then 'open' else 'finished' end
                            from quiz where learner_id = '%1$s'
                        """.formatted(learner, instant("seen_at"), instant("read_at")))) {
            while (row.next()) {
                all.put(row.getString(1), row.getString(2));
            }
        }
        return all;
    }

    private static String instant(String column) {
        return "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')".formatted(column);
    }
}
