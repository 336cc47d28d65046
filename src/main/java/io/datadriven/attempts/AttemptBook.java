package io.datadriven.attempts;

import io.datadriven.grading.Standing;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds attempts with the standing that they lead to: by one statement where that is enough, and step by step where it is not. */
@ApplicationScoped
class AttemptBook {

    private final AttemptLog log;
    private final StandingLedger ledger;
    private final AttemptNews news;
    private final Standings standings;

    AttemptBook(AttemptLog log, StandingLedger ledger, AttemptNews news, Standings standings) {
        this.log = log;
        this.ledger = ledger;
        this.news = news;
        this.standings = standings;
    }

    /** Adds the attempt and completes it with its standing, and tells those who await it, or does nothing of that. */
    AttemptLog.Outcome add(Attempt attempt) {
        return news.isAwaited(attempt) ? news.adding(attempt, () -> write(attempt)) : write(attempt);
    }

    private AttemptLog.Outcome write(Attempt attempt) {
        return attempt.policy == null && !attempt.needsReview() ? log.add(attempt) : ledger.add(attempt);
    }

    Standing standing(Attempt attempt) {
        return standings.of(attempt.learnerId, attempt.challengeId);
    }
}
