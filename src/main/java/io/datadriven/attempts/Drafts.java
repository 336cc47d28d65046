package io.datadriven.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Policy;
import io.datadriven.platform.Published;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attempts before they are graded. */
@Singleton
class Drafts {

    private final Graders graders;
    private final ObjectMapper json;
    private final InstantSource clock;

    Drafts(Graders graders, ObjectMapper json, InstantSource clock) {
        this.graders = graders;
        this.json = json;
        this.clock = clock;
    }

    /** A new attempt that lacks its grade. */
    Attempt of(UUID learner, Challenge challenge, @Nullable String key, Submission submission) {
        checkCertainty(challenge.policy(), submission);
        var attempt = new Attempt();
        attempt.id = UuidCreator.getTimeOrderedEpoch();
        attempt.learnerId = learner;
        attempt.idempotencyKey = IdempotencyKey.orFresh(key);
        attempt.fingerprint = fingerprint(challenge, submission);
        attempt.challengeId = challenge.id();
        attempt.challengeVersion = challenge.version();
        attempt.graderVersion = graders.version(challenge.task());
        attempt.answer = submission.answer();
        attempt.seed = challenge.seed() == null ? null : challenge.seed().bits();
        attempt.certainty = submission.certainty();
        attempt.elapsedMs = submission.elapsedMs();
        attempt.policy = challenge.policy().equals(Policy.USUAL) ? null : challenge.policy();
        attempt.createdAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        attempt.answeredAt = LateAnswer.answeredAt(submission.answeredAt(), attempt.createdAt);
        return attempt;
    }

    private static void checkCertainty(Policy policy, Submission submission) {
        if (policy.asksCertainty() && submission.certainty() == null) {
            throw Faults.at(
                    "/certainty",
                    "missing",
                    "Say how sure you are, from 1 (a guess) to 3 (certain): right earns 1, 2 or 3 thirds of the points, wrong 0, -2 or -6.");
        }
        if (!policy.asksCertainty() && submission.certainty() != null) {
            throw Faults.at(
                    "/certainty", "not_asked", "This challenge does not ask how sure you are. Leave 'certainty' out.");
        }
    }

    /** Tells one submission from another that comes with the same key. */
    private String fingerprint(Challenge challenge, Submission submission) {
        try {
            var certainty = submission.certainty() == null ? "" : "\n" + submission.certainty();
            var seed = submission.seed() == null ? "" : "\n" + submission.seed();
            var text = challenge.id() + '\n' + json.writeValueAsString(submission.answer()) + certainty + seed;
            return Published.sha256(text.getBytes(UTF_8));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
