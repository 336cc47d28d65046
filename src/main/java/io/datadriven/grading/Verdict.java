package io.datadriven.grading;

/** What a grader makes of an answer. Invalid is not wrong: it costs no try, and says what to mend. */
public sealed interface Verdict permits Grade, Invalid {}
