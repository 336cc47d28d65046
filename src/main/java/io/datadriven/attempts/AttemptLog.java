package io.datadriven.attempts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.datadriven.platform.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import org.postgresql.util.PSQLState;

/**
 * Adds attempts to the log. This is the hot path of the service: one statement by plain JDBC, which takes a third of the CPU of
 * find, persist, lock and update by entity.
 */
@ApplicationScoped
class AttemptLog {

    /**
     * Updates the standing first and then adds the attempt with the standing that it led to, so that a repeated request can be
     * answered as the first one was. What makes it safe to repeat: a key that was used before stops both; and of two requests
     * with one key at the same time, the second breaks the key's uniqueness, which takes its change of the standing back too.
     */
    private static final String ADD = """
            with standing_after as (
                insert into standing as s
                    (learner_id, challenge_id, tries, best_score, latest_score, points, passed, latest_at)
                select ?, ?, 1, v.score, v.score, ?, ?, ?
                from (values (?::double precision)) as v (score)
                where not exists (select from attempt where learner_id = ? and idempotency_key = ?)
                on conflict (learner_id, challenge_id) do update set
                    tries        = s.tries + 1,
                    best_score   = greatest(s.best_score, excluded.best_score),
                    latest_score = excluded.latest_score,
                    points       = greatest(s.points, excluded.points),
                    passed       = s.passed or excluded.passed,
                    latest_at    = greatest(s.latest_at, excluded.latest_at)
                returning learner_id, challenge_id, tries, points, passed
            )
            insert into attempt
                (learner_id, challenge_id, standing_tries, standing_points, standing_passed, id, idempotency_key, fingerprint,
                 challenge_version, grader_version, answer, checks, score, points, max_points, passed, created_at)
            select learner_id, challenge_id, tries, points, passed, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?
            from standing_after
            returning standing_tries, standing_points, standing_passed
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;

    AttemptLog(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What became of an attempt. */
    enum Outcome {
        ADDED,
        KEY_WAS_USED,
        LEARNER_IS_GONE
    }

    /** Adds the attempt and completes it with the standing that it led to, unless its key was used before. */
    Outcome add(Attempt attempt) {
        try {
            return tryToAdd(attempt);
        } catch (SQLException e) {
            // The connection broke before the answer came. The key makes it safe to ask once more.
            if (Outage.causes(e)) {
                return addAgain(attempt, e);
            }
            throw new IllegalStateException("The attempt cannot be stored", e);
        }
    }

    private Outcome addAgain(Attempt attempt, SQLException first) {
        try {
            return tryToAdd(attempt);
        } catch (SQLException e) {
            e.addSuppressed(first);
            throw new IllegalStateException("The attempt cannot be stored", e);
        }
    }

    private Outcome tryToAdd(Attempt attempt) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            bind(attempt, statement);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Outcome.KEY_WAS_USED;
                }
                attempt.standingTries = row.getInt(1);
                attempt.standingPoints = row.getBigDecimal(2);
                attempt.standingPassed = row.getBoolean(3);
                return Outcome.ADDED;
            }
        } catch (SQLException e) {
            if (PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                return Outcome.KEY_WAS_USED;
            }
            if (PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(e.getSQLState())) {
                return Outcome.LEARNER_IS_GONE;
            }
            throw e;
        }
    }

    private void bind(Attempt attempt, PreparedStatement statement) throws SQLException {
        var at = attempt.createdAt.atOffset(ZoneOffset.UTC);
        var next = 1;
        statement.setObject(next++, attempt.learnerId);
        statement.setString(next++, attempt.challengeId);
        statement.setBigDecimal(next++, attempt.points);
        statement.setBoolean(next++, attempt.passed);
        statement.setObject(next++, at);
        statement.setDouble(next++, attempt.score);
        statement.setObject(next++, attempt.learnerId);
        statement.setString(next++, attempt.idempotencyKey);

        statement.setObject(next++, attempt.id);
        statement.setString(next++, attempt.idempotencyKey);
        statement.setString(next++, attempt.fingerprint);
        statement.setString(next++, attempt.challengeVersion);
        statement.setString(next++, attempt.graderVersion);
        statement.setObject(next++, written(attempt.answer), Types.VARCHAR);
        statement.setObject(next++, written(attempt.checks), Types.VARCHAR);
        statement.setDouble(next++, attempt.score);
        statement.setBigDecimal(next++, attempt.points);
        statement.setInt(next++, attempt.maxPoints);
        statement.setBoolean(next++, attempt.passed);
        statement.setObject(next, at);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
