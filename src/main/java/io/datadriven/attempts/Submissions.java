package io.datadriven.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.datadriven.accounts.CurrentLearner;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import io.datadriven.grading.Task;
import io.datadriven.platform.Problem;
import io.datadriven.platform.Published;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grades an answer and keeps it, once for each idempotency key. */
@ApplicationScoped
class Submissions {

    private final Catalog catalog;
    private final Graders graders;
    private final AttemptLog log;
    private final Attempts attempts;
    private final ObjectMapper json;
    private final InstantSource clock;

    Submissions(
            Catalog catalog,
            Graders graders,
            AttemptLog log,
            Attempts attempts,
            ObjectMapper json,
            InstantSource clock) {
        this.catalog = catalog;
        this.graders = graders;
        this.log = log;
        this.attempts = attempts;
        this.json = json;
        this.clock = clock;
    }

    /** Grades first, while no connection is held: a grader may take its time. */
    Attempt submit(CurrentLearner learner, String challengeId, @Nullable String key, Task.Answer answer) {
        var challenge = catalog.challenge(challengeId);
        var attempt =
                switch (graders.grade(challenge.task(), answer)) {
                    case Invalid invalid -> throw problem(invalid);
                    case Grade grade -> attempt(challenge, answer, grade, IdempotencyKey.orFresh(key));
                };
        attempt.learnerId = learner.id();
        var outcome = log.add(attempt);
        if (outcome == AttemptLog.Outcome.LEARNER_IS_GONE) {
            attempt.learnerId = learner.freshId();
            outcome = log.add(attempt);
        }
        return switch (outcome) {
            case ADDED -> attempt;
            case KEY_WAS_USED -> theFirst(attempt);
            case LEARNER_IS_GONE ->
                throw new Problem(Problem.Type.CONFLICT, "Your account was removed while you were answering.");
        };
    }

    private Attempt attempt(Challenge challenge, Task.Answer answer, Grade grade, String key) {
        var attempt = new Attempt();
        attempt.id = UuidCreator.getTimeOrderedEpoch();
        attempt.idempotencyKey = key;
        attempt.fingerprint = fingerprint(challenge, answer);
        attempt.challengeId = challenge.id();
        attempt.challengeVersion = challenge.version();
        attempt.graderVersion = graders.version(challenge.task());
        attempt.answer = answer;
        attempt.checks = grade.checks().stream()
                .map(it -> AttemptView.CheckView.of(it, challenge))
                .toList();
        attempt.score = grade.score();
        attempt.points = AttemptView.points(grade.score(), challenge.points());
        attempt.maxPoints = challenge.points();
        attempt.passed = grade.score() >= challenge.passMark();
        attempt.createdAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return attempt;
    }

    /** The attempt that the key was first used for, if it was for the same answer to the same challenge. */
    private Attempt theFirst(Attempt repeated) {
        var first =
                attempts.withKey(repeated.learnerId, repeated.idempotencyKey).orElseThrow();
        if (!first.fingerprint.equals(repeated.fingerprint)) {
            throw new Problem(
                    Problem.Type.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came before with another answer, to '%s'. Use a new key for a new answer."
                            .formatted(first.challengeId));
        }
        return first;
    }

    Attempt get(UUID learner, String id) {
        return attempts.of(learner, AttemptId.parse(id))
                .orElseThrow(() -> new Problem(Problem.Type.NOT_FOUND, "You have no attempt '%s'.".formatted(id)));
    }

    private String fingerprint(Challenge challenge, Task.Answer answer) {
        try {
            return Published.sha256((challenge.id() + '\n' + json.writeValueAsString(answer)).getBytes(UTF_8));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(Invalid invalid) {
        var faults = invalid.faults().stream()
                .map(it -> Problem.Fault.inBody("/answer" + it.pointer(), it.code(), it.detail()))
                .toList();
        return new Problem(
                Problem.Type.INVALID_ANSWER,
                faults.size() == 1
                        ? faults.getFirst().detail() + " It does not count as a try."
                        : "%d places have to be mended. It does not count as a try.".formatted(faults.size()),
                faults);
    }
}
