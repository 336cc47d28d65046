package io.datadriven.grading;

import io.datadriven.platform.ByKind;

/**
 * What an author writes: a question that learners see, and a solution that only the grader reads.
 *
 * <p>Each permitted record is one kind of challenge. Its question, its solution and its answer are nested in it, so one file
 * says all there is to say about the kind, and nothing has to be stripped before a learner sees the question.
 */
@ByKind
public sealed interface Task
        permits SingleChoice,
                MultipleChoice,
                Ordering,
                Matching,
                Categorization,
                Cloze,
                Numeric,
                Estimate,
                WritePath,
                Pushdown,
                Sql,
                Architecture,
                FreeText {

    Question question();

    /** The answer that earns full marks. */
    Answer modelAnswer();

    /** A well-formed answer that does not earn full marks. */
    Answer wrongAnswer();

    /** An answer of the right kind that cannot be graded. */
    Answer invalidAnswer();

    /** What the learner sees beside the prompt. */
    @ByKind
    sealed interface Question
            permits SingleChoice.Question,
                    MultipleChoice.Question,
                    Ordering.Question,
                    Matching.Question,
                    Categorization.Question,
                    Cloze.Question,
                    Numeric.Question,
                    Estimate.Question,
                    WritePath.Question,
                    Pushdown.Question,
                    Sql.Question,
                    Architecture.Question,
                    FreeText.Question,
                    Unsupported {}

    /** What the learner sends. */
    @ByKind
    sealed interface Answer
            permits SingleChoice.Answer,
                    MultipleChoice.Answer,
                    Ordering.Answer,
                    Matching.Answer,
                    Categorization.Answer,
                    Cloze.Answer,
                    Numeric.Answer,
                    Estimate.Answer,
                    WritePath.Answer,
                    Pushdown.Answer,
                    Sql.Answer,
                    Architecture.Answer,
                    FreeText.Answer {}
}
