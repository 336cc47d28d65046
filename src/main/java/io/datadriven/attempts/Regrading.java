package io.datadriven.attempts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Seed;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of regrades, a batch at a time. A batch is one transaction: its results, and how far it came. So a kill loses at
 * most one batch, which is then done again; and the lock on the regrade keeps other replicas from doing it twice.
 */
@ApplicationScoped
class Regrading {

    private static final int BATCH = 100;

    /** Some kinds take long, and a transaction ends after a minute. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);

    /** Fewer, because each one keeps a learner from submitting to this challenge until the transaction ends. */
    private static final int PUBLISHED_AT_ONCE = 50;

    private final Catalog catalog;
    private final Graders graders;
    private final Calibrations calibrations;
    private final Regrades regrades;
    private final LaterGrades laterGrades;
    private final Standings standings;
    private final StandingRebuild rebuild;
    private final Session database;
    private final InstantSource clock;

    Regrading(
            Catalog catalog,
            Graders graders,
            Calibrations calibrations,
            Regrades regrades,
            LaterGrades laterGrades,
            Standings standings,
            StandingRebuild rebuild,
            Session database,
            InstantSource clock) {
        this.catalog = catalog;
        this.graders = graders;
        this.calibrations = calibrations;
        this.regrades = regrades;
        this.laterGrades = laterGrades;
        this.standings = standings;
        this.rebuild = rebuild;
        this.database = database;
        this.clock = clock;
    }

    /** Does one batch of one regrade that nobody else is at. False when there is nothing to do. */
    @Transactional
    boolean work() {
        var next = regrades.next(
                catalog.challenges().stream().map(Challenge::version).toList());
        next.ifPresent(it -> {
            if (it.state.equals(Regrade.GRADING)) {
                grade(it);
            } else {
                publish(it);
            }
        });
        return next.isPresent();
    }

    private void grade(Regrade regrade) {
        var challenge = catalog.challenge(regrade.challengeId);
        var attempts = attempts(regrade);
        var grades = laterGrades.latest(attempts);
        var end = clock.instant().plus(LONGEST_BATCH);
        var graded = 0;
        for (var attempt : attempts) {
            if (graded > 0 && clock.instant().isAfter(end)) {
                break;
            }
            graded++;
            grade(regrade, challenge, attempt, grades.get(attempt.id));
            regrade.moveTo(attempt.learnerId, attempt.id);
        }
        regrade.done += graded;
        if (graded == attempts.size() && graded < BATCH) {
            regrade.ready(now());
        }
    }

    /** What a person has decided is not graded again: no program knows better. */
    private void grade(Regrade regrade, Challenge challenge, Attempt attempt, @Nullable LaterGrade later) {
        if (later != null && later.isByPerson()) {
            regrade.report = regrade.report.withDecided();
            return;
        }
        var before = later == null ? attempt.given() : later.given();
        grade(challenge, attempt)
                .ifPresentOrElse(
                        it -> compare(regrade, attempt, before, it),
                        () -> regrade.report = regrade.report.withInvalid());
    }

    private void compare(Regrade regrade, Attempt attempt, GradeGiven before, GradeGiven after) {
        regrade.report = regrade.report.with(attempt.id, before, after);
        if (!after.isSameAs(before)) {
            database.persist(ShadowGrade.of(attempt, regrade.id, after));
        }
    }

    private List<Attempt> attempts(Regrade regrade) {
        return database.createNativeQuery("""
                        select * from attempt
                        where challenge_id = :challenge and (learner_id, id) > (:learner, :attempt)
                        order by learner_id, id limit :most
                        """, Attempt.class)
                .setParameter("challenge", regrade.challengeId)
                .setParameter("learner", regrade.cursorLearnerId)
                .setParameter("attempt", regrade.cursorAttemptId)
                .setParameter("most", BATCH)
                .getResultList();
    }

    /** The grade by what holds now, against the variant that was answered; nothing when the answer cannot be graded any more. */
    private Optional<GradeGiven> grade(Challenge challenge, Attempt attempt) {
        var seed = attempt.seed;
        if (challenge.isParametrised() && seed == null) {
            return Optional.empty();
        }
        var answered = challenge.isParametrised() && seed != null
                ? catalog.variant(challenge.id(), new Seed(seed))
                : challenge;
        return switch (graders.grade(calibrations.taught(answered), attempt.answer)) {
            case Invalid _ -> Optional.empty();
            case Grade grade -> Optional.of(Attempt.given(grade, answered));
        };
    }

    private void publish(Regrade regrade) {
        var shadows = shadows(regrade);
        var byLearner = shadows.stream().collect(groupingBy(it -> it.learnerId, LinkedHashMap::new, toList()));
        byLearner.forEach((learner, theirs) -> publish(regrade, learner, theirs));
        if (!shadows.isEmpty()) {
            regrade.moveTo(shadows.getLast().learnerId, shadows.getLast().attemptId);
        }
        if (shadows.size() < PUBLISHED_AT_ONCE) {
            regrade.published(now());
        }
    }

    /** The row of the standing is locked first: nothing is submitted, and no other grade given, between reading and writing. */
    private void publish(Regrade regrade, UUID learner, List<ShadowGrade> shadows) {
        var standing = standings.locked(learner, regrade.challengeId);
        var attempts = database
                .createSelectionQuery("from Attempt where learnerId = :learner and id in :ids", Attempt.class)
                .setParameter("learner", learner)
                .setParameterList(
                        "ids", shadows.stream().map(it -> it.attemptId).toList())
                .list()
                .stream()
                .collect(toMap(it -> it.id, it -> it));
        var earlier = laterGrades.latest(attempts.values());
        for (var shadow : shadows) {
            var last = earlier.get(shadow.attemptId);
            var before = last == null
                    ? requireNonNull(attempts.get(shadow.attemptId)).given()
                    : last.given();
            // A person may have decided since the grade was made in shadow.
            var isDecided = last != null && last.isByPerson();
            if (!isDecided && regrade.takes(shadow.given(), before)) {
                laterGrades.persist(shadow.published(regrade, last == null ? 1 : last.number + 1, now()));
                regrade.published++;
            }
        }
        laterGrades.flush();
        standing.become(rebuild.fold(standing));
    }

    private List<ShadowGrade> shadows(Regrade regrade) {
        return database.createNativeQuery("""
                        select * from shadow_grade
                        where regrade_id = :regrade and (learner_id, attempt_id) > (:learner, :attempt)
                        order by learner_id, attempt_id limit :most
                        """, ShadowGrade.class)
                .setParameter("regrade", regrade.id)
                .setParameter("learner", regrade.cursorLearnerId)
                .setParameter("attempt", regrade.cursorAttemptId)
                .setParameter("most", PUBLISHED_AT_ONCE)
                .getResultList();
    }

    /** Drops what is in shadow. */
    void drop(UUID regrade) {
        database.createMutationQuery("delete from ShadowGrade where regradeId = :regrade")
                .setParameter("regrade", regrade)
                .executeUpdate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
