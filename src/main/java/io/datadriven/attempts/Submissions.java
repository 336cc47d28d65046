package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Architecture;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import io.datadriven.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Grades an answer and keeps it, once for each idempotency key. */
@ApplicationScoped
public class Submissions {

    private final Variants variants;
    private final GradingLimits limits;
    private final Drafts drafts;
    private final Graders graders;
    private final Calibrations calibrations;
    private final AttemptBook book;
    private final Attempts attempts;
    private final AcceptedDesigns acceptedDesigns;

    Submissions(
            Variants variants,
            GradingLimits limits,
            Drafts drafts,
            Graders graders,
            Calibrations calibrations,
            AttemptBook book,
            Attempts attempts,
            AcceptedDesigns acceptedDesigns) {
        this.variants = variants;
        this.limits = limits;
        this.drafts = drafts;
        this.graders = graders;
        this.calibrations = calibrations;
        this.book = book;
        this.attempts = attempts;
        this.acceptedDesigns = acceptedDesigns;
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
        var attempt = drafts.of(learner.id(), challenge, key, submission);
        limits.take(learner.id(), challenge.task());
        switch (graders.grade(calibrations.taught(challenge), submission.answer())) {
            case Invalid invalid -> {
                return new Kept(repeated(attempt).orElseThrow(() -> Faults.of(invalid)), true);
            }
            case Grade grade -> attempt.graded(Attempt.given(grade, challenge));
        }
        var outcome = book.add(attempt);
        if (outcome == AttemptLog.Outcome.LEARNER_IS_GONE) {
            attempt.learnerId = learner.freshId();
            outcome = book.add(attempt);
        }
        return switch (outcome) {
            case ADDED -> {
                note(challenge, attempt);
                yield new Kept(attempt, false);
            }
            case REFUSED ->
                new Kept(repeated(attempt).orElseThrow(() -> StandingLedger.closed(book.standing(attempt))), true);
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
}
