package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The way in which a node comes back. */
public sealed interface RecoveryPath {

    /** One sentence about it, for a learner. */
    String sentence();

    /** Another copy of the partitions takes over. */
    record Failover(int copiesLeft) implements RecoveryPath {

        @Override
        public String sentence() {
            return copiesLeft == 1
                    ? "The other copy takes over."
                    : "One of the " + copiesLeft + " other copies takes over.";
        }
    }

    /**
     * It goes on from where its progress was saved last.
     *
     * @param redoneMillis so much of what came in is worked off again, at the most
     */
    record Checkpoint(long redoneMillis) implements RecoveryPath {

        @Override
        public String sentence() {
            return redoneMillis == 0
                    ? "It goes on where it was."
                    : "It goes on from its last checkpoint, which is at most " + words(redoneMillis) + " old.";
        }
    }

    /**
     * Its progress was not saved.
     *
     * @param redoneMillis so much of what came in is worked off again, at the most
     */
    record BeginAgain(long redoneMillis) implements RecoveryPath {

        @Override
        public String sentence() {
            return "It has no checkpoint and begins again, with " + words(redoneMillis) + " of input at worst.";
        }
    }

    /**
     * It reads again what the log still has.
     *
     * @param historyMillis so much of what came in
     */
    record ReplayFromOffset(long historyMillis) implements RecoveryPath {

        @Override
        public String sentence() {
            return "It reads " + words(historyMillis) + " of events again, from the offset before.";
        }
    }

    /**
     * A second instance fills a new table from the history, and consumers are moved to it.
     *
     * @param neededRetention the history and the time that its replay takes: what the log must hold
     * @param extraBytes what the new table takes beside the old one, until the swap
     * @param early whether consumers are moved before it has caught up
     */
    record ReplayAndSwap(long historyMillis, Span neededRetention, long extraBytes, boolean early)
            implements RecoveryPath {

        @Override
        public String sentence() {
            return "A second instance fills a new table from " + words(historyMillis) + " of history, which takes "
                    + gigabytes(extraBytes) + " GB beside the old one, and needs a log that holds "
                    + neededRetention.words() + "."
                    + (early ? " Consumers are moved before it has caught up, and read a gap until then." : "");
        }
    }

    /**
     * The batch job computes it again, in whole runs.
     *
     * @param historyMillis so much of what came in
     */
    record BatchRerun(long historyMillis) implements RecoveryPath {

        @Override
        public String sentence() {
            return "The batch job runs again over " + words(historyMillis) + " of input and replaces what it wrote.";
        }
    }

    /**
     * It only copies, and what it has copied is what batch jobs compute from.
     *
     * @param readers these jobs, by id
     */
    record Archived(List<String> readers) implements RecoveryPath {

        @Override
        public String sentence() {
            return "It only copies, and need not run again: its table is what " + all(readers)
                    + (readers.size() == 1 ? " computes" : " compute") + " from.";
        }
    }

    /**
     * It copies the partitions again that it copied wrong, and batch jobs compute from them what they did before.
     *
     * @param historyMillis so much of what came in, in whole partitions
     * @param readers these jobs, by id
     */
    record CopiedAgain(long historyMillis, List<String> readers) implements RecoveryPath {

        @Override
        public String sentence() {
            return "It copies " + words(historyMillis) + " of events again in place of its partitions, and "
                    + all(readers) + (readers.size() == 1 ? " runs" : " run") + " again over them.";
        }
    }

    /**
     * The table goes back to the state before.
     *
     * @param replayed whether what came in since is read again
     */
    record SnapshotRollback(long backMillis, boolean replayed) implements RecoveryPath {

        @Override
        public String sentence() {
            return "The table is rolled back by " + words(backMillis)
                    + (replayed
                            ? ", and what came in since is read again."
                            : ", and nobody reads again what came in since.");
        }
    }

    /** The next run of a batch job covers the rows of the stream behind the boundary of a view. */
    record Superseded(String batchJob) implements RecoveryPath {

        @Override
        public String sentence() {
            return "The next run of '" + batchJob + "' covers its rows in the view.";
        }
    }

    /**
     * What could not be processed was kept aside.
     *
     * @param keptMillis what so long a time has brought in
     */
    record DeadLetter(long keptMillis) implements RecoveryPath {

        @Override
        public String sentence() {
            return "What was kept aside in " + words(keptMillis) + " is mended and sent again.";
        }
    }

    /** What came late is worked off as usual. */
    record Absorbed(long burstMillis) implements RecoveryPath {

        @Override
        public String sentence() {
            return "It takes whatever comes, however late, and works off " + words(burstMillis) + " of events.";
        }
    }

    /**
     * There is no way back.
     *
     * @param why a whole sentence
     */
    record None(String why) implements RecoveryPath {

        @Override
        public String sentence() {
            return why;
        }
    }

    private static String all(List<String> ids) {
        return ids.stream().map(it -> "'" + it + "'").collect(joining(" and "));
    }

    private static String words(long millis) {
        return new Span.Of(millis).words();
    }

    private static long gigabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000_000);
    }
}
