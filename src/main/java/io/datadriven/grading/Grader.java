package io.datadriven.grading;

/** Judges the answers to one kind of task: a pure function, without clock, storage or chance. */
interface Grader<T extends Task, A extends Task.Answer> {

    Verdict grade(T task, A answer);
}
