package io.datadriven.daily;

import io.agroal.api.AgroalDataSource;
import io.datadriven.accounts.CurrentLearner;
import io.datadriven.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.util.PSQLState;

/** Who is on the boards. Nobody is who has not asked for it. */
@ApplicationScoped
public class BoardSeats {

    private static final String TAKE = """
            insert into board_seat (learner_id, seat, display_name, folded_name, taken_at) values (?, ?, ?, ?, ?)
            on conflict (learner_id) do update set
                display_name = excluded.display_name, folded_name = excluded.folded_name
            """;

    private final AgroalDataSource database;
    private final DailyResults results;
    private final InstantSource clock;

    BoardSeats(AgroalDataSource database, DailyResults results, InstantSource clock) {
        this.database = database;
        this.results = results;
        this.clock = clock;
    }

    /**
     * A place on the boards.
     *
     * @param id stands for the learner there; by chance, so that it leads to nobody
     */
    record Seat(UUID id, String displayName, Instant takenAt) {}

    Optional<Seat> of(UUID learner) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select seat, display_name, taken_at from board_seat where learner_id = ?")) {
            statement.setObject(1, learner);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Seat(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The seat cannot be read", e);
        }
    }

    /** The same for others to see, if there is one. */
    public Optional<BoardSeatView> seen(UUID learner) {
        return of(learner).map(BoardSeatView::of);
    }

    /** Takes a seat, or changes the name on it. What was earned in the current week shows at once. */
    @Transactional
    Seat take(CurrentLearner current, BoardName name) {
        var learner = current.id();
        if (!results.lock(learner)) {
            learner = current.freshId();
            results.lock(learner);
        }
        write(learner, name);
        results.enterAll(learner);
        return of(learner).orElseThrow();
    }

    private void write(UUID learner, BoardName name) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, learner);
            statement.setObject(2, UUID.randomUUID());
            statement.setString(3, name.text());
            statement.setString(4, name.folded());
            statement.setObject(
                    5, clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            if (PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                throw new Problem(
                        Problem.Type.NAME_TAKEN,
                        "Somebody on the boards is called '%s' already, or almost so. Please choose another name."
                                .formatted(name.text()));
            }
            throw new IllegalStateException("The seat cannot be stored", e);
        }
    }

    /** Gives the seat up, and with it everything on any board. To do so again changes nothing. */
    @Transactional
    void leave(UUID learner) {
        results.lock(learner);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from board_seat where learner_id = ?")) {
            statement.setObject(1, learner);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The seat cannot be given up", e);
        }
    }
}
