package io.datadriven.attempts;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.FreeTextEvidence;
import io.datadriven.grading.Graders;
import io.datadriven.platform.Problem;
import io.datadriven.platform.Uuids;
import io.datadriven.prose.Calibration;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Makes a curve of people's verdicts, says what it would change, and puts it in force when somebody decides so. */
@ApplicationScoped
class CalibrationDesk {

    private final Catalog catalog;
    private final Graders graders;
    private final Calibrations calibrations;
    private final PersonsVerdicts verdicts;
    private final ReadAttempts attempts;
    private final InstantSource clock;

    CalibrationDesk(
            Catalog catalog,
            Graders graders,
            Calibrations calibrations,
            PersonsVerdicts verdicts,
            ReadAttempts attempts,
            InstantSource clock) {
        this.catalog = catalog;
        this.graders = graders;
        this.calibrations = calibrations;
        this.verdicts = verdicts;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Makes one, once for each key. Which rubric and model hold now is found out first, without a connection. */
    Calibrated order(String by, String challengeId, String key) {
        var challenge = catalog.challenge(challengeId);
        if (!(challenge.task() instanceof FreeText task)) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "Only challenges of kind 'free_text' are calibrated; this one is of kind '%s'."
                            .formatted(challenge.kind()));
        }
        var hashes = graders.hashes(task);
        var order = new Calibrated.Order(by, key, now());
        return QuarkusTransaction.requiringNew().call(() -> calibrations
                .withKey(by, key)
                .map(it -> same(it, challengeId))
                .orElseGet(() -> made(challenge, task, hashes, order)));
    }

    private static Calibrated same(Calibrated before, String challengeId) {
        if (!before.challengeId.equals(challengeId)) {
            throw new Problem(
                    Problem.Type.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came before, for another challenge. Use a new key.");
        }
        return before;
    }

    private Calibrated made(
            Challenge challenge, FreeText task, FreeTextEvidence.Hashes hashes, Calibrated.Order order) {
        var graded = verdicts.pairs(challenge.id(), hashes);
        if (graded.size() < Calibration.ENOUGH) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "People have graded %d answers to this question as it stands now; a curve needs %d."
                            .formatted(graded.size(), Calibration.ENOUGH));
        }
        var after = Calibration.fit(task.thresholds(), graded);
        var effect = CalibrationReport.Effect.of(attempts.of(challenge.id(), hashes), after, challenge.passMark());
        var report = CalibrationReport.of(inForce(challenge, task, hashes), after, graded, effect);
        var made = Calibrated.of(challenge.id(), hashes, report, order);
        made.number = calibrations.next(challenge.id());
        made.knots = after.knots();
        calibrations.persist(made);
        return made;
    }

    private Calibration inForce(Challenge challenge, FreeText task, FreeTextEvidence.Hashes hashes) {
        return calibrations
                .published(challenge.id())
                .filter(it -> it.isFor(hashes))
                .<Calibration>map(it -> new Calibration.Isotonic(task.thresholds(), it.knots))
                .orElse(task.thresholds());
    }

    /** Puts it in force. To do so again changes nothing. */
    @Transactional
    Calibrated publish(String id) {
        var made = calibrations.locked(Uuids.parse(id, "calibrationId")).orElseThrow(() -> missing(id));
        if (made.state.equals(Calibrated.PUBLISHED)) {
            return made;
        }
        calibrations.replace(made.challengeId);
        made.publish(now());
        return made;
    }

    Calibrated get(String id) {
        return calibrations.findByIdOptional(Uuids.parse(id, "calibrationId")).orElseThrow(() -> missing(id));
    }

    private static Problem missing(String id) {
        return new Problem(Problem.Type.NOT_FOUND, "There is no calibration '%s'.".formatted(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
