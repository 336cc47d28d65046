package io.datadriven.progress;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.UUID;

/** Moves what a learner did into the past, which is what waiting does. */
final class TimeTravel {

    private TimeTravel() {}

    static void back(AgroalDataSource database, String learner, int days) throws SQLException {
        try (var connection = database.getConnection();
                var attempts = connection.prepareStatement(
                        "update attempt set created_at = created_at - make_interval(days => ?) where learner_id = ?");
                var decks = connection.prepareStatement("delete from deck where learner_id = ?")) {
            attempts.setInt(1, days);
            attempts.setObject(2, UUID.fromString(learner));
            attempts.executeUpdate();
            decks.setObject(1, UUID.fromString(learner));
            decks.executeUpdate();
        }
    }
}
