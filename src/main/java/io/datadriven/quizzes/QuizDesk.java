package io.datadriven.quizzes;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.datadriven.attempts.QuizAttempts;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.platform.Problem;
import io.datadriven.platform.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes the answers to quizzes, and closes them when they are handed in or time is up. */
@ApplicationScoped
public class QuizDesk {

    private final Catalog catalog;
    private final Quizzes quizzes;
    private final QuizAttempts attempts;
    private final Fingerprints fingerprints;
    private final InstantSource clock;

    QuizDesk(Catalog catalog, Quizzes quizzes, QuizAttempts attempts, Fingerprints fingerprints, InstantSource clock) {
        this.catalog = catalog;
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /**
     * Keeps an answer, once for each key. One that comes too late is kept as well, and does not count.
     *
     * @throws Problem when it could not be graded: then it is not kept, and costs nothing
     */
    @Transactional
    QuizAnswer answer(UUID learner, String quizId, QuizSubmission submission, String key) {
        var quiz = locked(learner, quizId);
        var fingerprint = fingerprints.of(quizId, submission);
        var before = quizzes.answerWithKey(learner, key);
        if (before.isPresent()) {
            return before.filter(it -> it.fingerprint.equals(fingerprint)).orElseThrow(Fingerprints::keyReused);
        }
        var item = quizzes.items(quiz).stream()
                .filter(it -> it.position == submission.position())
                .findFirst()
                .orElseThrow(() -> invalid(
                        "/position", "unknown_value", "This quiz has no item %d.".formatted(submission.position())));
        checkCertainty(quiz.policy(), submission);
        var challenge = challenge(item)
                .orElseThrow(() -> new Problem(
                        Problem.Type.CONFLICT, "This challenge is no longer there. It does not count in your quiz."));
        attempts.check(challenge, submission.answer());
        closeIfOver(quiz);
        var number = (int) quizzes.answers(quiz).stream()
                        .filter(it -> it.position == item.position)
                        .count()
                + 1;
        var answer = QuizAnswer.of(item, number, key, fingerprint, now());
        answer.answer = submission.answer();
        answer.certainty = submission.certainty();
        answer.late = quiz.isFinished();
        quizzes.add(answer);
        if (!answer.late && quiz.policy().gradesAtOnce) {
            grade(quiz, challenge, answer);
        }
        return answer;
    }

    private static void checkCertainty(QuizPolicy policy, QuizSubmission submission) {
        if (policy == QuizPolicy.CERTAINTY && submission.certainty() == null) {
            throw invalid("/certainty", "missing", "Say how sure you are, from 1 (a guess) to 3 (certain).");
        }
        if (policy != QuizPolicy.CERTAINTY && submission.certainty() != null) {
            throw invalid("/certainty", "not_asked", "This quiz does not ask how sure you are. Leave 'certainty' out.");
        }
    }

    private static Problem invalid(String pointer, String code, String detail) {
        return new Problem(Problem.Type.INVALID_BODY, detail, List.of(Problem.Fault.inBody(pointer, code, detail)));
    }

    /** Hands the quiz in. To do so again changes nothing. */
    @Transactional
    Quiz handIn(UUID learner, String quizId) {
        var quiz = locked(learner, quizId);
        closeIfOver(quiz);
        if (!quiz.isFinished()) {
            close(quiz, now());
        }
        return quiz;
    }

    /** The quiz as it is now: when its time is up, it is closed first. */
    @Transactional
    Quiz get(UUID learner, String quizId) {
        var quiz = found(quizzes.findByIdOptional(new Quiz.Key(learner, Uuids.parse(quizId, "quizId"))), quizId);
        return !quiz.isFinished() && quiz.isOver(now()) ? close(learner, quiz.id) : quiz;
    }

    private Quiz close(UUID learner, UUID id) {
        var quiz = quizzes.locked(learner, id).orElseThrow();
        closeIfOver(quiz);
        return quiz;
    }

    /** Closes one quiz whose time is up and that nobody else is at. False when there is none. */
    @Transactional
    boolean closeNext() {
        var next = quizzes.nextOver(now());
        next.ifPresent(this::closeIfOver);
        return next.isPresent();
    }

    private void closeIfOver(Quiz quiz) {
        if (!quiz.isFinished() && quiz.deadline != null && quiz.isOver(now())) {
            close(quiz, quiz.deadline);
        }
    }

    private void close(Quiz quiz, Instant at) {
        quiz.finishedAt = at;
        if (quiz.policy().gradesAtOnce) {
            return;
        }
        var lastAnswers = lastAnswers(quiz);
        // Standings are locked one after the other: in one order for everybody, so that nobody waits in a circle.
        quizzes.items(quiz).stream().sorted(comparing(it -> it.challengeId)).forEach(item -> {
            var last = Optional.ofNullable(lastAnswers.get(item.position));
            last.ifPresent(answer -> challenge(item).ifPresent(it -> grade(quiz, it, answer)));
        });
    }

    private Map<Integer, QuizAnswer> lastAnswers(Quiz quiz) {
        return quizzes.answers(quiz).stream()
                .filter(it -> !it.late)
                .collect(toMap(it -> it.position, it -> it, (_, later) -> later));
    }

    private void grade(Quiz quiz, Challenge challenge, QuizAnswer answer) {
        attempts.add(
                challenge,
                new QuizAttempts.Given(
                        quiz.learnerId,
                        quiz.id,
                        answer.attemptKey(),
                        answer.answer,
                        answer.certainty,
                        quiz.policy().of(challenge)));
    }

    /** The challenge as it was drawn for the quiz, unless it has gone since. */
    Optional<Challenge> challenge(QuizItem item) {
        var variant = item.variant();
        return catalog.findChallenge(item.challengeId)
                .map(it -> it.isParametrised() && variant != null ? catalog.variant(it.id(), variant) : it);
    }

    private Quiz locked(UUID learner, String quizId) {
        return found(quizzes.locked(learner, Uuids.parse(quizId, "quizId")), quizId);
    }

    private static Quiz found(Optional<Quiz> quiz, String id) {
        return quiz.orElseThrow(() -> new Problem(Problem.Type.NOT_FOUND, "You have no quiz '%s'.".formatted(id)));
    }

    /** As they stand in a list. */
    public List<QuizView.Summary> summaries(UUID learner, List<String> ids) {
        return quizzes
                .find(
                        "learnerId = ?1 and id in ?2",
                        learner,
                        ids.stream().map(UUID::fromString).toList())
                .stream()
                .map(it -> QuizView.Summary.of(it, now()))
                .toList();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
