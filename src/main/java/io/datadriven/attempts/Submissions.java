package io.datadriven.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.datadriven.accounts.CurrentLearner;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Architecture;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import io.datadriven.grading.Policy;
import io.datadriven.grading.Standing;
import io.datadriven.platform.Problem;
import io.datadriven.platform.Published;
import io.datadriven.platform.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grades an answer and keeps it, once for each idempotency key. */
@ApplicationScoped
public class Submissions {

    private final Variants variants;
    private final Graders graders;
    private final AttemptLog log;
    private final StandingLedger ledger;
    private final AttemptNews news;
    private final Attempts attempts;
    private final LaterGrades laterGrades;
    private final Standings standings;
    private final Reviews reviews;
    private final Calibrations calibrations;
    private final DesignLimit limit;
    private final EssayLimit essayLimit;
    private final AcceptedDesigns acceptedDesigns;
    private final ObjectMapper json;
    private final InstantSource clock;

    Submissions(
            Variants variants,
            Graders graders,
            AttemptLog log,
            StandingLedger ledger,
            AttemptNews news,
            Attempts attempts,
            LaterGrades laterGrades,
            Standings standings,
            Reviews reviews,
            Calibrations calibrations,
            DesignLimit limit,
            EssayLimit essayLimit,
            AcceptedDesigns acceptedDesigns,
            ObjectMapper json,
            InstantSource clock) {
        this.variants = variants;
        this.graders = graders;
        this.log = log;
        this.ledger = ledger;
        this.news = news;
        this.attempts = attempts;
        this.laterGrades = laterGrades;
        this.standings = standings;
        this.reviews = reviews;
        this.calibrations = calibrations;
        this.limit = limit;
        this.essayLimit = essayLimit;
        this.acceptedDesigns = acceptedDesigns;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An attempt as it is answered.
     *
     * @param replayed whether it was made by an earlier request with the same key
     */
    public record Submitted(AttemptView attempt, boolean replayed) {}

    /** Takes an answer, once for each key. */
    public Submitted take(CurrentLearner learner, String challengeId, String key, Submission submission) {
        var kept = keep(learner, challengeId, key, submission);
        return new Submitted(AttemptView.of(kept.attempt()), kept.replayed());
    }

    Attempt submit(CurrentLearner learner, String challengeId, @Nullable String key, Submission submission) {
        return keep(learner, challengeId, key, submission).attempt();
    }

    private record Kept(Attempt attempt, boolean replayed) {}

    /**
     * Grades first, while no connection is held: a grader may take its time. An answer that cannot be graded is looked up all the
     * same: it may be a repeated one to a challenge that has changed since.
     */
    private Kept keep(CurrentLearner learner, String challengeId, @Nullable String key, Submission submission) {
        var challenge = variants.answered(learner.id(), challengeId, submission.seed());
        checkCertainty(challenge.policy(), submission);
        limit.take(learner.id(), challenge.task());
        essayLimit.take(learner.id(), challenge.task());
        var attempt = attempt(challenge, submission, IdempotencyKey.orFresh(key));
        attempt.learnerId = learner.id();
        switch (graders.grade(calibrations.taught(challenge), submission.answer())) {
            case Invalid invalid -> {
                return new Kept(repeated(attempt).orElseThrow(() -> problem(invalid)), true);
            }
            case Grade grade -> attempt.graded(Attempt.given(grade, challenge));
        }
        var outcome = add(attempt);
        if (outcome == AttemptLog.Outcome.LEARNER_IS_GONE) {
            attempt.learnerId = learner.freshId();
            outcome = add(attempt);
        }
        return switch (outcome) {
            case ADDED -> {
                note(challenge, attempt);
                yield new Kept(attempt, false);
            }
            case REFUSED ->
                new Kept(repeated(attempt).orElseThrow(() -> StandingLedger.closed(standing(attempt))), true);
            case LEARNER_IS_GONE ->
                throw new Problem(Problem.Type.CONFLICT, "Your account was removed while you were answering.");
        };
    }

    /** A design that holds everything has a place among the others. */
    private void note(Challenge challenge, Attempt attempt) {
        if (attempt.score == 1
                && challenge.task() instanceof Architecture task
                && attempt.answer instanceof Architecture.Answer answer) {
            acceptedDesigns.note(challenge, task, answer);
        }
    }

    private AttemptLog.Outcome add(Attempt attempt) {
        return news.isAwaited(attempt) ? news.adding(attempt, () -> addToLog(attempt)) : addToLog(attempt);
    }

    private AttemptLog.Outcome addToLog(Attempt attempt) {
        return attempt.policy == null && !attempt.needsReview() ? log.add(attempt) : ledger.add(attempt);
    }

    private Standing standing(Attempt attempt) {
        return standings.of(attempt.learnerId, attempt.challengeId);
    }

    private static void checkCertainty(Policy policy, Submission submission) {
        if (policy.asksCertainty() && submission.certainty() == null) {
            throw invalid(
                    "/certainty",
                    "missing",
                    "Say how sure you are, from 1 (a guess) to 3 (certain): right earns 1, 2 or 3 thirds of the points, wrong 0, -2 or -6.");
        }
        if (!policy.asksCertainty() && submission.certainty() != null) {
            throw invalid(
                    "/certainty", "not_asked", "This challenge does not ask how sure you are. Leave 'certainty' out.");
        }
    }

    static Problem invalid(String pointer, String code, String detail) {
        return new Problem(Problem.Type.INVALID_BODY, detail, List.of(Problem.Fault.inBody(pointer, code, detail)));
    }

    private Attempt attempt(Challenge challenge, Submission submission, String key) {
        var attempt = new Attempt();
        attempt.id = UuidCreator.getTimeOrderedEpoch();
        attempt.idempotencyKey = key;
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

    /** The attempt that the key was first used for, if it was for the same answer to the same challenge. */
    private Optional<Attempt> repeated(Attempt attempt) {
        var first = attempts.withKey(attempt.learnerId, attempt.idempotencyKey);
        first.ifPresent(it -> checkIsSame(it, attempt));
        return first;
    }

    private static void checkIsSame(Attempt first, Attempt repeated) {
        if (!first.fingerprint.equals(repeated.fingerprint)) {
            throw new Problem(
                    Problem.Type.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came before with another answer, to '%s'. Use a new key for a new answer."
                            .formatted(first.challengeId));
        }
    }

    public AttemptView get(UUID learner, String id) {
        var attempt = attempt(learner, id);
        var later = laterGrades.latest(learner, attempt.id).orElse(null);
        return AttemptView.of(
                attempt, later, isWithheld(attempt), reviews.state(attempt).orElse(null));
    }

    /** All grades of an attempt, the first one first. None as long as the learner must not know them. */
    List<GradeView> grades(UUID learner, String id) {
        var attempt = attempt(learner, id);
        return isWithheld(attempt)
                ? List.of()
                : Stream.concat(
                                Stream.of(GradeView.of(attempt)),
                                laterGrades.of(learner, attempt.id).stream().map(GradeView::of))
                        .toList();
    }

    /** The attempt, if it is this learner's. */
    Attempt attempt(UUID learner, String id) {
        return attempts.of(learner, Uuids.parse(id, "attemptId"))
                .orElseThrow(() -> new Problem(Problem.Type.NOT_FOUND, "You have no attempt '%s'.".formatted(id)));
    }

    boolean isWithheld(Attempt attempt) {
        return attempt.isWithheld() && standing(attempt).withheld();
    }

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

    static Problem problem(Invalid invalid) {
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
