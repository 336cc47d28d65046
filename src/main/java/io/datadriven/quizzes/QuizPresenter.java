package io.datadriven.quizzes;

import static java.util.stream.Collectors.groupingBy;

import io.datadriven.attempts.QuizAttempts;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows quizzes: their items and answers, and, when they are finished, the report. */
@ApplicationScoped
class QuizPresenter {

    private final QuizDesk desk;
    private final Quizzes quizzes;
    private final QuizAttempts attempts;
    private final Catalog catalog;

    QuizPresenter(QuizDesk desk, Quizzes quizzes, QuizAttempts attempts, Catalog catalog) {
        this.desk = desk;
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.catalog = catalog;
    }

    QuizView view(Quiz quiz) {
        var answers = quizzes.answers(quiz);
        var items = quizzes.items(quiz);
        var inTime = answers.stream().filter(it -> !it.late).collect(groupingBy(it -> it.position));
        var views = items.stream()
                .map(it -> QuizView.ItemView.of(it, title(it), inTime.getOrDefault(it.position, List.of())))
                .toList();
        return QuizView.of(quiz, views, desk.now(), quiz.isFinished() ? report(quiz, items, answers) : null);
    }

    private String title(QuizItem item) {
        return catalog.findChallenge(item.challengeId).map(Challenge::title).orElse(item.challengeId);
    }

    private QuizReport report(Quiz quiz, List<QuizItem> items, List<QuizAnswer> answers) {
        var made = attempts.of(quiz.learnerId, quiz.id).stream().collect(groupingBy(QuizAttempts.Graded::challengeId));
        var outcomes = items.stream()
                .map(it -> outcome(quiz.policy(), it, made.getOrDefault(it.challengeId, List.of())))
                .toList();
        return QuizReport.of(
                quiz.policy(), outcomes, answers.stream().filter(it -> it.late).toList(), catalog);
    }

    private QuizReport.Outcome outcome(QuizPolicy policy, QuizItem item, List<QuizAttempts.Graded> made) {
        var tries = made.stream().map(it -> it.under(policy.of(it.maxPoints()))).toList();
        return new QuizReport.Outcome(
                item,
                desk.challenge(item).orElse(null),
                Standing.of(tries, 0, false),
                made.isEmpty() ? List.of() : made.getLast().checks());
    }

    /** What became of the answer: its own grade, if it was graded when it came. */
    QuizAnswerView view(UUID learner, Quiz quiz, QuizAnswer answer) {
        return QuizAnswerView.of(answer, quiz, graded(learner, quiz, answer));
    }

    private QuizAttempts.@Nullable Graded graded(UUID learner, Quiz quiz, QuizAnswer answer) {
        if (answer.late || !quiz.policy().gradesAtOnce) {
            return null;
        }
        return attempts.withKey(learner, answer.attemptKey()).orElse(null);
    }
}
