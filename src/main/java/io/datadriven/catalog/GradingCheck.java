package io.datadriven.catalog;

import io.datadriven.grading.FreeText;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import io.datadriven.grading.ModelFailed;
import io.datadriven.grading.Sql;
import io.datadriven.grading.Task;
import io.datadriven.platform.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Grades what each challenge's author and kind say is right, and what they say is wrong. */
final class GradingCheck {

    private final Collection<SourceFile> sources;
    private final Graders graders;
    private final boolean runsEngines;

    /**
     * Checks the challenges of these files.
     *
     * @param runsEngines whether those too that need an engine or a model, which takes some seconds for a track
     */
    GradingCheck(Collection<SourceFile> sources, Graders graders, boolean runsEngines) {
        this.sources = sources;
        this.graders = graders;
        this.runsEngines = runsEngines;
    }

    /** Of all challenges without parameters. */
    List<ContentFault> faults(List<Challenge> challenges) {
        var faults = new ArrayList<ContentFault>();
        for (var challenge : challenges) {
            if (challenge.isParametrised() || (needsEngine(challenge.task()) && !runsEngines)) {
                continue;
            }
            file(challenge).ifPresent(file -> faults.addAll(check(challenge, file)));
        }
        return faults;
    }

    /** What in the tasks would grade answers wrongly, but is no fault: whoever reads texts may be at fault as well as the author. */
    List<ContentFault> advice(List<Challenge> challenges) {
        return challenges.stream()
                .filter(it -> !it.isParametrised())
                .flatMap(challenge -> file(challenge).stream().flatMap(file -> graders.lint(challenge.task()).stream()
                        .map(it -> file.fault("/task" + it.pointer(), it.detail()))))
                .toList();
    }

    private Optional<SourceFile> file(Challenge challenge) {
        return sources.stream()
                .filter(it -> it.type() == ContentType.CHALLENGE && it.name().equals(challenge.id()))
                .findFirst();
    }

    private static boolean needsEngine(Task task) {
        return task instanceof Sql || task instanceof FreeText;
    }

    /** What is wrong with the challenge, at its place in the file. */
    List<ContentFault> check(Challenge challenge, SourceFile file) {
        try {
            return graded(challenge, file);
        } catch (Problem e) {
            if (e.getCause() instanceof ModelFailed failed) {
                return List.of(file.fault("/task/model", String.valueOf(failed.getMessage())));
            }
            throw e;
        }
    }

    private List<ContentFault> graded(Challenge challenge, SourceFile file) {
        var faults = new ArrayList<ContentFault>();
        var task = challenge.task();
        if (!isFull(task, task.modelAnswer())) {
            faults.add(file.fault("/task", "The model answer does not earn full marks."));
        }
        if (isFull(task, task.wrongAnswer())) {
            faults.add(file.fault(
                    "/task", "An answer that must be wrong earns full marks: %s.".formatted(task.wrongAnswer())));
        }
        for (int i = 0; i < challenge.wrongAnswers().size(); i++) {
            faults.addAll(
                    checkWrong(task, challenge.wrongAnswers().get(i), file, "/wrongAnswers/%d/answer".formatted(i)));
        }
        return faults;
    }

    private List<ContentFault> checkWrong(Task task, Challenge.WrongAnswer wrong, SourceFile file, String pointer) {
        return switch (graders.grade(task, wrong.answer())) {
            case Grade grade
            when grade.hasFullMarks() -> List.of(file.fault(pointer, "This wrong answer earns full marks."));
            case Grade grade
            when wrong.caughtBy() != null && !grade.hasFailed(wrong.caughtBy()) ->
                List.of(file.fault(pointer, "No check '%s' fails at this wrong answer.".formatted(wrong.caughtBy())));
            case Grade _ -> List.of();
            case Invalid invalid ->
                invalid.faults().stream()
                        .map(it -> file.fault(pointer + it.pointer(), "This answer cannot be graded. " + it.detail()))
                        .toList();
        };
    }

    private boolean isFull(Task task, Task.Answer answer) {
        return switch (graders.grade(task, answer)) {
            case Grade grade -> grade.hasFullMarks();
            case Invalid _ -> false;
        };
    }
}
