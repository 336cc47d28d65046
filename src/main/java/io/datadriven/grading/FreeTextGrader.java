package io.datadriven.grading;

import io.datadriven.platform.UsableText;
import io.datadriven.prose.Assessment;
import io.datadriven.prose.CriterionFinding;
import io.datadriven.prose.MisconceptionFinding;
import io.datadriven.prose.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has the text read, and makes a check of each thing that a good answer says, and one of the reading itself. */
final class FreeTextGrader implements Grader<FreeText, FreeText.Answer> {

    /** The check that says how the text was read as a whole; it earns nothing. */
    static final String READING = "reading";

    private static final String POINTER = "/text";

    private final EssayReader reader;

    FreeTextGrader(EssayReader reader) {
        this.reader = reader;
    }

    @Override
    public Verdict grade(FreeText task, FreeText.Answer answer) {
        var invalid = check(answer);
        if (invalid.isPresent()) {
            return invalid.get();
        }
        var assessment = reader.read(task, answer.text());
        var reading = FreeTextWords.reading(task, assessment);
        reader.count(reading.evidence() instanceof FreeTextEvidence.Assessment it && it.needsReview());
        return graded(task, assessment, reading);
    }

    /** Whether it can be graded; nothing is read. */
    Optional<Invalid> check(FreeText.Answer answer) {
        var text = answer.text();
        if (text.codePoints().noneMatch(FreeTextGrader::isVisible)) {
            return Optional.of(Invalid.at(POINTER, "empty", "Write at least a sentence."));
        }
        if (text.length() > FreeText.LONGEST) {
            return Optional.of(Invalid.at(
                    POINTER,
                    "too_long",
                    "What is longer than 20,000 characters is not graded. Say it in fewer words."));
        }
        return UsableText.firstUnusable(text)
                .map(it -> Invalid.at(POINTER, "unusable_character", UsableText.sentence(it)));
    }

    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }

    private static Grade graded(FreeText task, Assessment assessment, Check reading) {
        var counted = assessment.criteria();
        var weights = counted.stream()
                .map(it -> task.solution().criterion(it.criterion()).weight())
                .toList();
        var credits = counted.stream().map(CriterionFinding::credit).toList();
        var spread = CreditSpread.of(weights, credits, assessment.score());
        var checks = new ArrayList<Check>();
        for (int i = 0; i < counted.size(); i++) {
            checks.add(check(task, assessment, counted.get(i), spread.weight(i), spread.score(i)));
        }
        checks.add(reading);
        return Grade.of(checks.toArray(Check[]::new));
    }

    private static Check check(
            FreeText task, Assessment assessment, CriterionFinding found, double weight, double score) {
        var misconceptions = assessment.misconceptions().stream()
                .filter(it -> it.criterion().equals(found.criterion()))
                .map(it -> misconception(task, it))
                .toList();
        return new Check(
                found.criterion(),
                weight,
                score,
                FreeTextWords.message(
                        task.solution().feedback(found.criterion(), found.standing()),
                        found.standing(),
                        misconceptions),
                new FreeTextEvidence.Criterion(
                        found.credit(),
                        FreeTextEvidence.Criterion.word(found.standing()),
                        task.solution().criterion(found.criterion()).required(),
                        FreeTextEvidence.Passage.of(found.evidence()),
                        shown(found),
                        misconceptions,
                        null));
    }

    /** To whoever has said it all; anybody else could send it back as an answer. */
    private static @Nullable String shown(CriterionFinding found) {
        return found.standing() == Standing.MET ? found.matched() : null;
    }

    private static FreeTextEvidence.Misconception misconception(FreeText task, MisconceptionFinding found) {
        return new FreeTextEvidence.Misconception(
                found.misconception(),
                task.solution().feedback(found.criterion(), found.misconception()),
                found.penalty(),
                FreeTextEvidence.Passage.of(found.evidence()));
    }

    /** The phrasings of the rubric that grade answers wrongly. */
    List<Invalid.Fault> lint(FreeText task) {
        return reader.lint(task).stream()
                .map(it -> new Invalid.Fault("/rubric" + it.pointer(), "misleading", it.message()))
                .toList();
    }

    /** What an assessment of an answer to this task rests on just now. */
    FreeTextEvidence.Hashes hashes(FreeText task) {
        return FreeTextWords.hashes(reader.read(task, task.modelAnswer().text()).hashes());
    }
}
