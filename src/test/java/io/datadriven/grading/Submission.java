package io.datadriven.grading;

import net.jqwik.api.Arbitrary;

/** A task, and an answer to it. */
record Submission<T extends Task>(T task, Task.Answer answer) {

    static <T extends Task> Arbitrary<Submission<T>> gradable(Arbitrary<T> tasks) {
        return tasks.flatMap(task -> RandomAnswers.gradable(task).map(it -> new Submission<>(task, it)))
                .withoutEdgeCases();
    }

    static <T extends Task> Arbitrary<Submission<T>> ungradable(Arbitrary<T> tasks) {
        return tasks.flatMap(task -> RandomAnswers.ungradable(task).map(it -> new Submission<>(task, it)))
                .withoutEdgeCases();
    }

    /** The verdict as JSON. */
    String graded() {
        var verdict = Grading.verdict(task, answer);
        return Grading.written(verdict, verdict.getClass());
    }
}
