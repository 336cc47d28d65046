package io.datadriven.attempts;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.FreeTextEvidence;
import io.datadriven.grading.Standing;
import io.datadriven.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Changes standings one step at a time. Whoever changes one has it for themselves until the transaction ends. */
@ApplicationScoped
class StandingLedger {

    private final Standings standings;
    private final Attempts attempts;
    private final HintsSeen hintsSeen;
    private final GivingUps givingUps;
    private final Reviews reviews;
    private final InstantSource clock;

    StandingLedger(
            Standings standings,
            Attempts attempts,
            HintsSeen hintsSeen,
            GivingUps givingUps,
            Reviews reviews,
            InstantSource clock) {
        this.standings = standings;
        this.attempts = attempts;
        this.hintsSeen = hintsSeen;
        this.givingUps = givingUps;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Adds the attempt under its policy, completes it with the standing that it led to, and asks for a person where the grade is not sure. */
    @Transactional
    AttemptLog.Outcome add(Attempt attempt) {
        if (!standings.keepLearner(attempt.learnerId)) {
            return AttemptLog.Outcome.LEARNER_IS_GONE;
        }
        var row = standings.locked(attempt.learnerId, attempt.challengeId);
        if (attempts.withKey(attempt.learnerId, attempt.idempotencyKey).isPresent()) {
            return AttemptLog.Outcome.REFUSED;
        }
        var before = row.standing();
        if (attempt.quizId == null) {
            checkIsOpen(before, attempt);
        }
        attempt.hints = before.hints();
        var after = before.after(attempt.asTry());
        attempt.ledTo(before, after);
        row.become(after);
        attempts.persist(attempt);
        ReadText.of(attempt.checks)
                .map(ReadText::reading)
                .filter(FreeTextEvidence.Assessment::needsReview)
                .ifPresent(it -> reviews.persist(Review.doubted(attempt, it)));
        return AttemptLog.Outcome.ADDED;
    }

    private static void checkIsOpen(Standing standing, Attempt next) {
        var policy = next.policy();
        var cap = policy.attemptCap();
        if (standing.gaveUp() || (cap != null && standing.tries() >= cap)) {
            throw closed(standing);
        }
        if (standing.latestAt() != null && standing.tries() > 0) {
            var opens = standing.latestAt().plusSeconds(policy.cooldownSeconds());
            if (opens.isAfter(next.createdAt)) {
                var wait = (int) Duration.between(next.createdAt, opens).toSeconds();
                throw Problem.retry(
                        Problem.Type.COOLING_DOWN,
                        "Take the time to read what was said about your last try: the next one opens at %s."
                                .formatted(opens),
                        wait,
                        null);
            }
        }
    }

    /** Says why there is no further try. */
    static Problem closed(Standing standing) {
        return new Problem(
                Problem.Type.CHALLENGE_CLOSED,
                standing.gaveUp()
                        ? "You have given up on this challenge and seen its solution."
                        : "You have used all %d tries that this challenge has.".formatted(standing.tries()));
    }

    /** The next hint's number, from 1; the same once more for a key that was used before. */
    @Transactional
    int seeHint(UUID learner, Challenge challenge, String key) {
        var row = standings.locked(learner, challenge.id());
        var seen = hintsSeen.withKey(learner, key);
        if (seen.isPresent()) {
            return seen.get().of(challenge.id());
        }
        if (challenge.policy().withholdsGrades() && !row.closed) {
            throw new Problem(
                    Problem.Type.NO_HINT, "This is an exam: it gives no hints before you have used your last try.");
        }
        var next = row.hints + 1;
        if (next > challenge.hints().size()) {
            throw new Problem(
                    Problem.Type.NO_HINT,
                    "You have seen all %d hints of this challenge."
                            .formatted(challenge.hints().size()));
        }
        hintsSeen.persist(HintSeen.of(learner, challenge.id(), next, key, now()));
        row.become(row.standing().withHints(next));
        return next;
    }

    /** Closes the challenge for the learner. To do so again changes nothing. */
    @Transactional
    Standing giveUp(UUID learner, String challenge) {
        var row = standings.locked(learner, challenge);
        if (!row.gaveUp) {
            givingUps.persist(GivingUp.of(learner, challenge, now()));
            row.become(row.standing().afterGivingUp());
        }
        return row.standing();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
