package io.datadriven.attempts;

import static java.util.Comparator.comparing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import io.datadriven.grading.Policy;
import io.datadriven.grading.Standing;
import io.datadriven.grading.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attempts that are made in quizzes: they are in the log with all others, and count by the quiz's own rules. */
@ApplicationScoped
public class QuizAttempts {

    /** With a space, which no caller's key has: so the keys of quizzes are apart from theirs. */
    private static final String KEYS = "quiz ";

    private final Graders graders;
    private final Calibrations calibrations;
    private final StandingLedger ledger;
    private final Attempts attempts;
    private final InstantSource clock;

    QuizAttempts(
            Graders graders, Calibrations calibrations, StandingLedger ledger, Attempts attempts, InstantSource clock) {
        this.graders = graders;
        this.calibrations = calibrations;
        this.ledger = ledger;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * An answer that was given in a quiz.
     *
     * @param key names it among all of the learner's: the same one is added once
     */
    public record Given(
            UUID learnerId,
            UUID quizId,
            String key,
            Task.Answer answer,
            @Nullable Integer certainty,
            Policy policy) {}

    /** An attempt as a quiz reads it, its id and what was said about it included. */
    public record Graded(
            UUID id,
            String challengeId,
            double score,
            boolean passed,
            int maxPoints,
            @Nullable Integer certainty,
            List<CheckView> checks,
            Instant at) {

        private static Graded of(Attempt attempt) {
            return new Graded(
                    attempt.id,
                    attempt.challengeId,
                    attempt.score,
                    attempt.passed,
                    attempt.maxPoints,
                    attempt.certainty,
                    attempt.checks,
                    attempt.createdAt);
        }

        /** As it counts within the quiz. */
        public Standing.Try under(Policy policy) {
            return new Standing.Try(score, passed, maxPoints, certainty, 0, false, policy, at);
        }
    }

    /**
     * Refuses an answer that could not be graded.
     *
     * @throws io.datadriven.platform.Problem that says what to mend
     */
    public void check(Challenge challenge, Task.Answer answer) {
        graders.check(challenge.task(), answer).ifPresent(invalid -> {
            throw Faults.of(invalid);
        });
    }

    /** Adds the answer to the log with its grade; one that can no longer be graded is left out. */
    @Transactional
    public void add(Challenge challenge, Given given) {
        switch (graders.grade(calibrations.taught(challenge), given.answer())) {
            case Invalid _ -> {}
            case Grade grade -> ledger.add(attempt(challenge, given, grade));
        }
    }

    private Attempt attempt(Challenge challenge, Given given, Grade grade) {
        var attempt = new Attempt();
        attempt.learnerId = given.learnerId();
        attempt.id = UuidCreator.getTimeOrderedEpoch();
        attempt.quizId = given.quizId();
        attempt.idempotencyKey = KEYS + given.key();
        attempt.fingerprint = "";
        attempt.challengeId = challenge.id();
        attempt.challengeVersion = challenge.version();
        attempt.graderVersion = graders.version(challenge.task());
        attempt.seed = challenge.seed() == null ? null : challenge.seed().bits();
        attempt.answer = given.answer();
        attempt.certainty = given.certainty();
        attempt.policy = given.policy();
        attempt.createdAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        attempt.graded(Attempt.given(grade, challenge));
        return attempt;
    }

    public Optional<Graded> withKey(UUID learner, String key) {
        return attempts.withKey(learner, KEYS + key).map(Graded::of);
    }

    /** All attempts of a quiz, in the order in which they were made. */
    public List<Graded> of(UUID learner, UUID quiz) {
        return attempts.find("learnerId = ?1 and quizId = ?2", learner, quiz).stream()
                .sorted(comparing(it -> it.id))
                .map(Graded::of)
                .toList();
    }
}
