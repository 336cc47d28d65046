package io.datadriven.attempts;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What learners did when, read from the log. */
@ApplicationScoped
public class Activity {

    /** Stands for the beginning of time, which PostgreSQL does not know as Java writes it. */
    public static final Instant EVER = Instant.EPOCH;

    /**
     * By {@code attempt_of_learner} alone, whatever else there is. With a grade that is withheld, a challenge is not passed as far as
     * anybody may know.
     */
    private static final String SINCE = """
            select coalesce(a.answered_at, a.created_at) as at, a.challenge_id,
                   coalesce(later.passed, a.passed) and not exists (
                       select from standing s
                       where s.learner_id = a.learner_id and s.challenge_id = a.challenge_id and s.withheld) as passed
            from attempt a left join (
                select distinct on (attempt_id) attempt_id, passed from later_grade
                where learner_id = ? order by attempt_id, number desc
            ) as later on later.attempt_id = a.id
            where a.learner_id = ? and a.created_at >= ?
            order by 1, 2, a.id
            """;

    private final AgroalDataSource database;

    Activity(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * An attempt, as far as days go by it.
     *
     * @param at when it was answered, which may be before it came
     * @param passed by the grade that counts now
     */
    public record Answered(Instant at, String challengeId, boolean passed) {}

    /** All attempts of a learner that came at this time or later, in the order in which they were answered. */
    public List<Answered> since(UUID learner, Instant from) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SINCE)) {
            statement.setObject(1, learner);
            statement.setObject(2, learner);
            statement.setObject(3, from.atOffset(ZoneOffset.UTC));
            var answered = new ArrayList<Answered>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    answered.add(new Answered(
                            row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getBoolean(3)));
                }
            }
            return answered;
        } catch (SQLException e) {
            throw new IllegalStateException("The learner's attempts cannot be read", e);
        }
    }
}
