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

/** The tries at one challenge within a time, read from the log. */
@ApplicationScoped
public class ChallengeTries {

    /** By {@code attempt_of_challenge}. Attempts in quizzes are none: they are graded by the quiz's own rules. */
    private static final String WITHIN = """
            select coalesce(ordinal, standing_tries), score, hints, created_at from attempt
            where challenge_id = ? and learner_id = ? and created_at >= ? and created_at < ? and quiz_id is null
            order by 1, id
            """;

    private final AgroalDataSource database;

    ChallengeTries(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * One try, with its first grade.
     *
     * @param ordinal its place among all that the learner ever answered there, from 1
     * @param score 0 to 1
     * @param hints hints seen before it
     * @param at when it came
     */
    public record Try(int ordinal, double score, int hints, Instant at) {}

    /** In the order in which they were made, from a time up to before another. */
    public List<Try> within(UUID learner, String challenge, Instant from, Instant to) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WITHIN)) {
            statement.setString(1, challenge);
            statement.setObject(2, learner);
            statement.setObject(3, from.atOffset(ZoneOffset.UTC));
            statement.setObject(4, to.atOffset(ZoneOffset.UTC));
            var tries = new ArrayList<Try>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var at = row.getObject(4, OffsetDateTime.class).toInstant();
                    tries.add(new Try(row.getInt(1), row.getDouble(2), row.getInt(3), at));
                }
            }
            return tries;
        } catch (SQLException e) {
            throw new IllegalStateException("The tries cannot be read", e);
        }
    }
}
