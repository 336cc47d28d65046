package io.datadriven.grading;

import io.datadriven.prose.Assessment;
import io.datadriven.prose.Doubt;
import io.datadriven.prose.Guard;
import io.datadriven.prose.Hashes;
import io.datadriven.prose.Standing;
import io.datadriven.simulation.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What learners are told of how their text was read. */
final class FreeTextWords {

    private static final String ASK = "If you see it otherwise, ask for a person to read it.";

    /** In hundredths, how far a score may be from the pass mark and still be near it. */
    private static final int NEAR = 5;

    private FreeTextWords() {}

    /** What a criterion's author says, with what is to be said about wrong beliefs behind it. */
    static String message(String feedback, Standing standing, List<FreeTextEvidence.Misconception> misconceptions) {
        var opposite = standing == Standing.CONTRADICTED && misconceptions.isEmpty()
                ? Stream.of("Your text says the opposite.", feedback)
                : Stream.of(feedback);
        return Stream.concat(opposite, misconceptions.stream().map(FreeTextEvidence.Misconception::feedback))
                .collect(Collectors.joining(" "));
    }

    /** The check of the reading itself: it is failed where the text could not be read as an answer. */
    static Check reading(FreeText task, Assessment assessment) {
        var isAnswer = assessment.score() > 0 || assessment.guards().stream().noneMatch(Guard::endsTheReading);
        var doubts = doubts(task, assessment);
        return new Check(
                FreeTextGrader.READING,
                0,
                isAnswer ? 1 : 0,
                message(task, assessment, needsReview(doubts)),
                evidence(assessment, doubts));
    }

    /** What is near the pass mark is so by the challenge's own mark. */
    private static List<Doubt> doubts(FreeText task, Assessment assessment) {
        var hundredths =
                Math.round(100 * Math.abs(assessment.score() - task.solution().passMark()));
        return Stream.of(Doubt.values())
                .filter(it -> it == Doubt.NEAR_PASS_MARK
                        ? hundredths <= NEAR
                        : assessment.doubts().contains(it))
                .toList();
    }

    private static boolean needsReview(List<Doubt> doubts) {
        return doubts.stream().anyMatch(it -> it != Doubt.UNCALIBRATED);
    }

    private static String message(FreeText task, Assessment assessment, boolean needsReview) {
        var counted = assessment.criteria();
        var met = (int)
                counted.stream().filter(it -> it.standing() == Standing.MET).count();
        var found = Stream.of(
                Sentence.of("%d of %d things that a good answer says were found in it.", met, counted.size()));
        var required = counted.stream()
                .filter(it -> it.credit() == 0
                        && task.solution().criterion(it.criterion()).required())
                .map(it -> Sentence.of("An answer does not pass without '%s'.", it.criterion()));
        var guards = assessment.guards().stream().map(FreeTextWords::sentence);
        var review = needsReview
                ? Stream.of("This reading is not sure, and a person will look at it.")
                : assessment.score() < 1 ? Stream.of(ASK) : Stream.<String>empty();
        return Stream.of(found, required, guards, review).flatMap(it -> it).collect(Collectors.joining(" "));
    }

    private static FreeTextEvidence.Assessment evidence(Assessment it, List<Doubt> doubts) {
        return new FreeTextEvidence.Assessment(
                it.low(),
                it.high(),
                it.raw(),
                it.guards().stream()
                        .map(guard -> new FreeTextEvidence.GuardFired(word(guard), sentence(guard)))
                        .toList(),
                needsReview(doubts),
                doubts.stream()
                        .map(doubt -> new FreeTextEvidence.ReviewReason(word(doubt), sentence(doubt)))
                        .toList(),
                hashes(it.hashes()));
    }

    static FreeTextEvidence.Hashes hashes(Hashes it) {
        return new FreeTextEvidence.Hashes(it.rubric(), it.model(), it.calibrator());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String sentence(Guard guard) {
        return switch (guard) {
            case NO_ANSWER -> "It says nothing about what was asked.";
            case TOO_SHORT -> "It is too short to say anything that could be graded.";
            case QUESTION_COPIED -> "It says again what was asked, and nothing beyond it.";
            case KEYWORD_SOUP -> "It is a heap of terms and not sentences. Say how they hang together.";
            case OTHER_LANGUAGE -> "It does not seem to be in English, which is all that is read here.";
            case OFF_TOPIC -> "It is about something else than what was asked.";
            case TOO_LONG -> "It is longer than is read with care. In an interview, nobody listens that long.";
            case REPEATED -> "What is said more than once counts once.";
            case ADDRESSES_GRADER -> "Sentences to whoever grades are not read.";
        };
    }

    private static String sentence(Doubt doubt) {
        return switch (doubt) {
            case GUARD -> "It may be an honest answer that only looks like none.";
            case POLARITY_UNSURE -> "It is not clear whether a sentence says so, or the opposite.";
            case VIEWS_DISAGREE -> "Its words and its meaning point in different directions.";
            case NEAR_PASS_MARK -> "A little more or less would change whether it passes.";
            case UNCALIBRATED -> "Few answers to this question have been graded by people so far.";
        };
    }
}
