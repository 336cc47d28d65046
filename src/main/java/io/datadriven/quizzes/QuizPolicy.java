package io.datadriven.quizzes;

import static java.util.Locale.ROOT;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Behaviour;
import io.datadriven.grading.Policy;
import java.util.List;
import java.util.stream.Stream;

/** How answers count in a quiz. Each challenge's own policy is out of play there. */
enum QuizPolicy {
    PRACTICE(true),
    DECLINING(true),
    EXAM(false),
    CERTAINTY(false);

    private static final List<Double> SHARES = List.of(1.0, 0.7, 0.5, 0.2);

    /** Whether each answer is graded when it comes, and is a try. If not, the last one before the end counts. */
    final boolean gradesAtOnce;

    QuizPolicy(boolean gradesAtOnce) {
        this.gradesAtOnce = gradesAtOnce;
    }

    /** The policy that the answers to the challenge are folded under. */
    Policy of(Challenge challenge) {
        return of(challenge.points());
    }

    Policy of(int points) {
        return Policy.of(
                switch (this) {
                    case PRACTICE -> new Behaviour.Practice();
                    case DECLINING ->
                        new Behaviour.Declining(SHARES.stream()
                                .map(it -> (int) Math.round(it * points))
                                .toList());
                    case EXAM -> new Behaviour.Exam();
                    case CERTAINTY -> new Behaviour.Certainty();
                },
                null,
                null,
                null,
                null,
                null);
    }

    String word() {
        return name().toLowerCase(ROOT);
    }

    static QuizPolicy ofWord(String word) {
        return Stream.of(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
