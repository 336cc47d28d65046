package io.datadriven.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a challenge comes up for review, and what that rests on. Days are the learner's.
 *
 * @param rating of the last day on which it was answered
 * @param wasDueOn when it would have been due, had it not been answered on that day; nothing on the first day
 * @param reviews days on which it was answered, the first included
 * @param lapses how often it turned out to be forgotten
 */
record Schedule(
        Memory memory,
        Rating rating,
        LocalDate reviewedOn,
        LocalDate dueOn,
        @Nullable LocalDate wasDueOn,
        int reviews,
        int lapses) {

    /** When it is due as the day begins: what is done on a day does not change what that day brings. */
    @Nullable
    LocalDate dueAtDawnOf(LocalDate day) {
        return isDoneOn(day) ? wasDueOn : dueOn;
    }

    boolean isDoneOn(LocalDate day) {
        return !reviewedOn.isBefore(day);
    }

    /** The probability that it is still known on a day, 0 to 1. */
    double recallOn(LocalDate day) {
        return Fsrs.recall(memory.stability(), Math.max(0, day.toEpochDay() - reviewedOn.toEpochDay()));
    }
}
