package io.datadriven.attempts;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.FreeTextRevision.Decider;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Adds grades to attempts that have one, from reviews, and makes the standing again. All of it is one transaction of the caller's. */
@ApplicationScoped
class GradeLedger {

    private final Graders graders;
    private final LaterGrades laterGrades;
    private final Standings standings;
    private final StandingRebuild rebuild;
    private final InstantSource clock;

    GradeLedger(
            Graders graders,
            LaterGrades laterGrades,
            Standings standings,
            StandingRebuild rebuild,
            InstantSource clock) {
        this.graders = graders;
        this.laterGrades = laterGrades;
        this.standings = standings;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /** Keeps others from submitting or grading until the transaction ends. */
    StandingRow lock(UUID learner, String challenge) {
        return standings.locked(learner, challenge);
    }

    /** The grade that counts for the attempt. */
    GradeGiven current(Attempt attempt) {
        return laterGrades
                .latest(attempt.learnerId, attempt.id)
                .map(LaterGrade::given)
                .orElseGet(attempt::given);
    }

    /** The score that the service itself gave last, whatever people or models said since. */
    double serviceScore(Attempt attempt) {
        return laterGrades.of(attempt.learnerId, attempt.id).stream()
                .filter(it -> it.givenBy.equals(LaterGrade.REGRADE))
                .map(it -> it.score)
                .reduce(attempt.score, (_, later) -> later);
    }

    /** Adds the grade that somebody gave who is not the grader. */
    void add(Attempt attempt, Challenge challenge, Grade grade, Review review, Decider by) {
        var standing = lock(attempt.learnerId, attempt.challengeId);
        var number = laterGrades
                .latest(attempt.learnerId, attempt.id)
                .map(it -> it.number + 1)
                .orElse(1);
        var later = LaterGrade.reviewed(review, number, by);
        later.challengeVersion = challenge.version();
        later.graderVersion = graders.version(challenge.task());
        later.createdAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        later.become(Attempt.given(grade, challenge));
        laterGrades.persist(later);
        laterGrades.flush();
        standing.become(rebuild.fold(standing));
    }
}
