package io.datadriven.attempts;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;

/** Tells of attempts to who awaits them. */
@ApplicationScoped
class AttemptNews {

    private final Attempts attempts;
    private final List<AttemptListener> listeners;

    AttemptNews(Attempts attempts, @All List<AttemptListener> listeners) {
        this.attempts = attempts;
        this.listeners = List.copyOf(listeners);
    }

    boolean isAwaited(Attempt attempt) {
        return listeners.stream().anyMatch(it -> it.awaits(attempt.challengeId, attempt.createdAt));
    }

    /**
     * Adds the attempt together with all that is derived from it, or nothing of both. A refusal may have broken the transaction, so
     * it takes back what little was done.
     */
    @Transactional
    AttemptLog.Outcome adding(Attempt attempt, Supplier<AttemptLog.Outcome> adding) {
        var outcome = adding.get();
        switch (outcome) {
            case ADDED -> tell(attempt);
            case REFUSED, LEARNER_IS_GONE -> QuarkusTransaction.setRollbackOnly();
        }
        return outcome;
    }

    private void tell(Attempt attempt) {
        // One under a policy of its own may still be on its way to the database.
        attempts.flush();
        listeners.stream()
                .filter(it -> it.awaits(attempt.challengeId, attempt.createdAt))
                .forEach(it -> it.added(attempt.learnerId, attempt.challengeId, attempt.createdAt));
    }
}
