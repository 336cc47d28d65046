package io.datadriven.attempts;

import io.datadriven.catalog.Catalog;
import io.datadriven.grading.Graders;
import io.datadriven.platform.Problem;
import io.datadriven.platform.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Orders regrades, and decides on them. The work is done by {@link Regrading}. */
@ApplicationScoped
class RegradeDesk {

    private final Catalog catalog;
    private final Graders graders;
    private final Regrades regrades;
    private final Regrading regrading;
    private final InstantSource clock;

    RegradeDesk(Catalog catalog, Graders graders, Regrades regrades, Regrading regrading, InstantSource clock) {
        this.catalog = catalog;
        this.graders = graders;
        this.regrades = regrades;
        this.regrading = regrading;
        this.clock = clock;
    }

    /** Orders a dry run, once for each key. */
    @Transactional
    Regrade order(String by, String challengeId, String key) {
        var before = regrades.withKey(by, key);
        if (before.isPresent()) {
            return before.filter(it -> it.challengeId.equals(challengeId))
                    .orElseThrow(() -> new Problem(
                            Problem.Type.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key came before, for another challenge. Use a new key."));
        }
        var challenge = catalog.challenge(challengeId);
        regrades.underWay(challengeId).ifPresent(it -> {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "The regrade %s of this challenge is '%s'. Publish or discard it first."
                            .formatted(it.id, it.state));
        });
        var regrade = Regrade.of(
                challengeId,
                challenge.version(),
                graders.version(challenge.task()),
                by,
                key,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        regrades.persist(regrade);
        return regrade;
    }

    @Transactional
    Regrade publish(String id, String policy) {
        var regrade = locked(id);
        if (regrade.state.equals(Regrade.PUBLISHING) || regrade.state.equals(Regrade.PUBLISHED)) {
            if (policy.equals(regrade.policy)) {
                return regrade;
            }
        }
        if (!catalog.challenge(regrade.challengeId).version().equals(regrade.challengeVersion)) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "The challenge has changed since this regrade was made. Discard it and order another.");
        }
        regrade.publish(policy);
        return regrade;
    }

    @Transactional
    void discard(String id) {
        var regrade = locked(id);
        regrade.discard();
        regrading.drop(regrade.id);
    }

    Regrade get(String id) {
        return regrades.findByIdOptional(parsed(id)).orElseThrow(() -> missing(id));
    }

    int total(Regrade regrade) {
        return Math.max(regrade.done, regrades.attempts(regrade.challengeId));
    }

    private Regrade locked(String id) {
        return regrades.locked(parsed(id)).orElseThrow(() -> missing(id));
    }

    private static UUID parsed(String id) {
        return Uuids.parse(id, "regradeId");
    }

    private static Problem missing(String id) {
        return new Problem(Problem.Type.NOT_FOUND, "There is no regrade '%s'.".formatted(id));
    }
}
