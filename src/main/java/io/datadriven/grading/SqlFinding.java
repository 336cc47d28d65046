package io.datadriven.grading;

import io.datadriven.sandbox.Outcome;
import org.jspecify.annotations.Nullable;

/** How a script did on one data set. */
sealed interface SqlFinding {

    /**
     * Nothing to complain of.
     *
     * @param isFree whether a script that does nothing at all would be right too
     */
    record Right(boolean isFree) implements SqlFinding {}

    /**
     * Another result than the right one.
     *
     * @param table the one that differs, where the script writes
     * @param on the data on which it does
     * @param missing how many rows are, on the whole data set
     * @param unexpected how many there are that should not be, on the whole data set
     */
    record Differs(SqlWay way, @Nullable String table, SqlMismatch mismatch, SqlData on, int missing, int unexpected)
            implements SqlFinding {

        static Differs of(SqlWay way, @Nullable String table, SqlMismatch mismatch, SqlData on) {
            return mismatch instanceof SqlMismatch.Rows rows
                    ? new Differs(
                            way,
                            table,
                            mismatch,
                            on,
                            rows.missing().size(),
                            rows.unexpected().size())
                    : new Differs(way, table, mismatch, on, 0, 0);
        }

        /** The same difference, on less data. */
        Differs on(Differs smaller) {
            return new Differs(way, smaller.table(), smaller.mismatch(), smaller.on(), missing, unexpected);
        }
    }

    /** No result. */
    record Failed(SqlWay way, Outcome outcome) implements SqlFinding {

        /** Whether other runs would probably end in the same way, and take as long. */
        boolean isHopeless() {
            return outcome instanceof Outcome.Stopped it
                    && (it.reason() == Outcome.Reason.TIMEOUT || it.reason() == Outcome.Reason.CRASHED);
        }
    }

    /** The right rows, but too many read for them. */
    record ScansMore(long rows, long allowed) implements SqlFinding {}

    /** An earlier run has ended so that this one was spared. */
    record NotRun() implements SqlFinding {}
}
