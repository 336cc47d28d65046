package io.datadriven.attempts;

import io.datadriven.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Lets learners ask for a person, once for each attempt. */
@ApplicationScoped
class Contests {

    private final OwnAttempts ownAttempts;
    private final Reviews reviews;
    private final PersonsVerdicts verdicts;
    private final Standings standings;
    private final InstantSource clock;

    Contests(
            OwnAttempts ownAttempts,
            Reviews reviews,
            PersonsVerdicts verdicts,
            Standings standings,
            InstantSource clock) {
        this.ownAttempts = ownAttempts;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.standings = standings;
        this.clock = clock;
    }

    /** Opens a review, or adds the learner's reason to one that is open. */
    @Transactional
    AttemptReview contest(UUID learner, String attemptId, String key, String reason) {
        var attempt = ownAttempts.get(learner, attemptId);
        standings.locked(learner, attempt.challengeId);
        var before = reviews.withContestKey(learner, key);
        if (before.isPresent()) {
            return before.filter(it -> it.attemptId.equals(attempt.id) && reason.equals(it.contestReason))
                    .map(this::view)
                    .orElseThrow(
                            () -> new Problem(
                                    Problem.Type.IDEMPOTENCY_KEY_REUSED,
                                    "This Idempotency-Key came before, with another reason or for another attempt. Use a new key."));
        }
        checkCanBeContested(attempt);
        var all = reviews.of(learner, attempt.id);
        if (all.stream().anyMatch(Review::isContested)) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "You have asked for a person once for this attempt, and that is all there is.");
        }
        return view(all.stream()
                .filter(Review::isOpen)
                .findFirst()
                .map(it -> joined(it, reason, key))
                .orElseGet(() -> opened(attempt, reason, key)));
    }

    private void checkCanBeContested(Attempt attempt) {
        if (ReadText.of(attempt.checks).isEmpty()) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "Only how a text was read can be contested; this answer was graded by running or counting it.");
        }
        if (ownAttempts.isWithheld(attempt)) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "The grade is not known yet, so there is nothing to contest. Come back when the challenge is closed.");
        }
    }

    private Review joined(Review review, String reason, String key) {
        review.contest(reason, key, now());
        return review;
    }

    private Review opened(Attempt attempt, String reason, String key) {
        var review = Review.contested(attempt, reason, key, now());
        reviews.persist(review);
        return review;
    }

    /** The oldest first; none as long as the grade is withheld. */
    List<AttemptReview> of(UUID learner, String attemptId) {
        var attempt = ownAttempts.get(learner, attemptId);
        return ownAttempts.isWithheld(attempt)
                ? List.of()
                : reviews.of(learner, attempt.id).stream().map(this::view).toList();
    }

    private AttemptReview view(Review review) {
        return AttemptReview.of(review, verdicts.of(List.of(review)).get(review.id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
