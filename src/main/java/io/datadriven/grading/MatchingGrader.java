package io.datadriven.grading;

/** Counts the items with their right partner. */
final class MatchingGrader implements Grader<Matching, Matching.Answer> {

    @Override
    public Verdict grade(Matching task, Matching.Answer answer) {
        return task.solution()
                .grade(answer.pairs().stream()
                        .map(it -> new Assignments.Assignment(it.left(), it.right()))
                        .toList());
    }
}
