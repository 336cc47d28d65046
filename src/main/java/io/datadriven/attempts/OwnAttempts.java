package io.datadriven.attempts;

import io.datadriven.platform.Problem;
import io.datadriven.platform.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A learner's own attempts, as far as they may see them now. */
@ApplicationScoped
public class OwnAttempts {

    private final Attempts attempts;
    private final LaterGrades laterGrades;
    private final Standings standings;
    private final Reviews reviews;

    OwnAttempts(Attempts attempts, LaterGrades laterGrades, Standings standings, Reviews reviews) {
        this.attempts = attempts;
        this.laterGrades = laterGrades;
        this.standings = standings;
        this.reviews = reviews;
    }

    public AttemptView view(UUID learner, String id) {
        var attempt = get(learner, id);
        var later = laterGrades.latest(learner, attempt.id).orElse(null);
        return AttemptView.of(
                attempt, later, isWithheld(attempt), reviews.state(attempt).orElse(null));
    }

    /** All grades of an attempt, the first one first. None as long as the learner must not know them. */
    List<GradeView> grades(UUID learner, String id) {
        var attempt = get(learner, id);
        return isWithheld(attempt)
                ? List.of()
                : Stream.concat(
                                Stream.of(GradeView.of(attempt)),
                                laterGrades.of(learner, attempt.id).stream().map(GradeView::of))
                        .toList();
    }

    /**
     * The attempt, if it is this learner's.
     *
     * @throws Problem that there is none, whether it is nobody's or another's
     */
    Attempt get(UUID learner, String id) {
        return attempts.of(learner, Uuids.parse(id, "attemptId"))
                .orElseThrow(() -> new Problem(Problem.Type.NOT_FOUND, "You have no attempt '%s'.".formatted(id)));
    }

    boolean isWithheld(Attempt attempt) {
        return attempt.isWithheld()
                && standings.of(attempt.learnerId, attempt.challengeId).withheld();
    }
}
