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
 * Adds attempts under the usual policy to the log; what is under another goes through {@link StandingLedger}. This is the hot path of the service: one statement by plain JDBC, which takes a third of the CPU of
 * find, persist, lock and update by entity.
 */
@ApplicationScoped
class AttemptLog {

    /**
     * Updates the standing first and then adds the attempt with the standing that it led to, so that a repeated request can be
     * answered as the first one was. What makes it safe to repeat: a key that was used before stops both, as giving up does; and of two requests
     * with one key at the same time, the second breaks the key's uniqueness, which takes its change of the standing back too.
     * That the standing has changed is written here, which spares the call of a trigger.
     */
    private static final String ADD = """
            with standing_after as (
                insert into standing as s
                    (learner_id, challenge_id, passed, latest_at, max_points, tries,
                     best_try, best_score, latest_score, points, counted, worth_sum)
                select ?, ?, ?, ?, ?, 1, v.score, v.score, v.score, v.points, v.points, v.points
                from (values (?::double precision, ?::numeric)) as v (score, points)
                where not exists (select from attempt where learner_id = ? and idempotency_key = ?)
                on conflict (learner_id, challenge_id) do update set
                    tries        = s.tries + 1,
                    best_try     = greatest(s.best_try, excluded.best_try),
                    best_score   = greatest(s.best_score, excluded.best_score),
                    latest_score = excluded.latest_score,
                    points       = greatest(s.points, excluded.points),
                    counted      = case s.tries when 0 then excluded.counted else greatest(s.counted, excluded.counted) end,
                    worth_sum    = s.worth_sum + excluded.worth_sum,
                    max_points   = excluded.max_points,
                    passed       = s.passed or excluded.passed,
                    closed       = false,
                    withheld     = false,
                    latest_at    = greatest(s.latest_at, excluded.latest_at),
                    changed_in   = excluded.changed_in
                where not s.gave_up
                returning learner_id, challenge_id, tries, points, passed, tries + quiz_tries as ordinal, hints
            )
            insert into attempt
                (learner_id, challenge_id, standing_tries, standing_points, standing_passed, ordinal, hints,
                 id, idempotency_key, fingerprint, challenge_version, grader_version, answer, checks, score, points,
                 max_points, passed, created_at, seed, elapsed_ms, answered_at)
            select learner_id, challenge_id, tries, points, passed, ordinal, hints,
                   ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?
            from standing_after
            returning standing_tries, standing_points, standing_passed, ordinal, hints
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
        /** The key was used before, or the learner has given up on the challenge. */
        REFUSED,
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
                    return Outcome.REFUSED;
                }
                attempt.standingTries = row.getInt(1);
                attempt.standingPoints = row.getBigDecimal(2);
                attempt.standingPassed = row.getBoolean(3);
                attempt.ordinal = row.getInt(4);
                attempt.hints = row.getInt(5);
                return Outcome.ADDED;
            }
        } catch (SQLException e) {
            if (PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                return Outcome.REFUSED;
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
        statement.setBoolean(next++, attempt.passed);
        statement.setObject(next++, at);
        statement.setInt(next++, attempt.maxPoints);
        statement.setDouble(next++, attempt.score);
        statement.setBigDecimal(next++, attempt.points);
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
        statement.setObject(next++, at);
        statement.setObject(next++, attempt.seed, Types.BIGINT);
        statement.setObject(next++, attempt.elapsedMs, Types.BIGINT);
        statement.setObject(
                next,
                attempt.answeredAt == null ? null : attempt.answeredAt.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
