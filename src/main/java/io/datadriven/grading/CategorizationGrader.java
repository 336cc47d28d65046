package io.datadriven.grading;

/** Counts the items in their right category. */
final class CategorizationGrader implements Grader<Categorization, Categorization.Answer> {

    @Override
    public Verdict grade(Categorization task, Categorization.Answer answer) {
        return task.solution()
                .grade(answer.placements().stream()
                        .map(it -> new Assignments.Assignment(it.item(), it.category()))
                        .toList());
    }
}
