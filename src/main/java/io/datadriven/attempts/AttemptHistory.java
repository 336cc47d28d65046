package io.datadriven.attempts;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The log of one learner, for whoever makes something of it. A grade that came later stands in for the first, and what the learner
 * must not know yet is left out. Answers and checks stay where they are: a thousand attempts are some hundred kilobytes.
 */
@ApplicationScoped
public class AttemptHistory {

    private static final String TRIES = """
            select a.id, a.challenge_id, coalesce(a.ordinal, a.standing_tries) as ordinal,
                   coalesce(a.answered_at, a.created_at) as at, a.hints,
                   a.elapsed_ms, a.certainty, coalesce(later.score, a.score) as score,
                   coalesce(later.passed, a.passed) as passed, %s as holds
            from attempt a
            join standing s using (learner_id, challenge_id)
            left join lateral (
                select score, passed, checks from later_grade
                where learner_id = a.learner_id and attempt_id = a.id
                order by number desc limit 1
            ) as later on true
            where a.learner_id = ? and not (s.withheld and a.quiz_id is null) %s
            order by at, a.id
            """;

    private static final String ALL = TRIES.formatted("null::boolean", "");

    /** Those that say how sure the learner was: by a level, or by an interval, of which the check says whether it holds the value. */
    private static final String WITH_CERTAINTY = TRIES.formatted(
            "(coalesce(later.checks, a.checks) #>> '{0,evidence,holds}')::boolean",
            "and (a.certainty is not null or a.answer ->> 'kind' = 'estimate')");

    private static final String STATE = """
            select (select coalesce(sum(tries + quiz_tries), 0) from standing where learner_id = ?) as attempts,
                   (select count(*) from standing where learner_id = ? and withheld) as withheld,
                   (select count(*) from later_grade where learner_id = ?) as later_grades
            """;

    private final AgroalDataSource database;
    private final Attempts attempts;
    private final LaterGrades laterGrades;

    AttemptHistory(AgroalDataSource database, Attempts attempts, LaterGrades laterGrades) {
        this.database = database;
        this.attempts = attempts;
        this.laterGrades = laterGrades;
    }

    /**
     * One graded attempt.
     *
     * @param at when it was answered, which may be before it came
     * @param ordinal its place among the learner's attempts at the challenge, from 1, in the order in which they counted
     * @param score 0 to 1
     * @param hints hints of the challenge that the learner had seen before it
     * @param elapsedMs how long it took, if the client told
     * @param certainty how sure the learner said they were, 1 to 3, where they were asked
     * @param holds of an interval, whether it holds the value; only where certainty is asked for
     */
    public record Entry(
            UUID id,
            String challengeId,
            int ordinal,
            Instant at,
            double score,
            boolean passed,
            int hints,
            @Nullable Long elapsedMs,
            @Nullable Integer certainty,
            @Nullable Boolean holds) {}

    /** All attempts of a learner, the oldest first. */
    public List<Entry> of(UUID learner) {
        return read(ALL, learner);
    }

    /** The attempts that say how sure the learner was, the oldest first. */
    public List<Entry> withCertainty(UUID learner) {
        return read(WITH_CERTAINTY, learner);
    }

    /**
     * Names what the log has of a learner: as long as it is the same, so is {@link #of}. It reads a row for each challenge that the
     * learner has tried, and not the log.
     */
    public String state(UUID learner) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(STATE)) {
            for (int i = 1; i <= 3; i++) {
                statement.setObject(i, learner);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return "%d/%d/%d".formatted(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }

    /** What did not earn full marks in these attempts of a learner, by the attempt's id. */
    public Map<UUID, List<CheckView>> mistakes(UUID learner, Set<UUID> ids) {
        var found = ids.isEmpty()
                ? List.<Attempt>of()
                : attempts.find("learnerId = ?1 and id in ?2", learner, ids).list();
        var later = laterGrades.latest(found);
        return found.stream().collect(Collectors.toMap(it -> it.id, it -> {
            var grade = later.containsKey(it.id) ? later.get(it.id).given() : it.given();
            return grade.checks().stream()
                    .filter(check -> !check.status().equals("passed"))
                    .toList();
        }));
    }

    private List<Entry> read(String sql, UUID learner) {
        var entries = new ArrayList<Entry>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, learner);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("challenge_id"),
                row.getInt("ordinal"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getDouble("score"),
                row.getBoolean("passed"),
                row.getInt("hints"),
                (Long) row.getObject("elapsed_ms"),
                (Integer) row.getObject("certainty"),
                (Boolean) row.getObject("holds"));
    }
}
