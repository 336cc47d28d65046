package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Detection.Symptom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a job makes rows right that are wrong or missing, by what the design says about backfills. */
final class RebuildDrills {

    /** A table goes back to an earlier snapshot: a change of metadata, and somebody who makes it. */
    static final long ROLLBACK = 5 * Span.MINUTE;

    private final Surroundings around;
    private final Rewrites rewrites;

    RebuildDrills(Surroundings around) {
        this.around = around;
        this.rewrites = new Rewrites(around);
    }

    /** What happens when so many days are computed again although nothing is wrong. */
    List<Drill.Hit> replay(int days) {
        return jobs().stream()
                .map(it -> hit(
                        it,
                        days * Span.DAY,
                        new Detection(Symptom.HANDLED, around.operations().alert()),
                        0))
                .toList();
    }

    /** It is noticed so long after the deploy was undone, since that does not mend the rows that are there. */
    List<Drill.Hit> badDeploy(Fault.BadDeploy fault) {
        var detection = new Detection(Symptom.WRONG, around.operations().alert());
        return jobs().stream()
                .map(it -> hit(it, fault.hours() * Span.HOUR, detection, 0))
                .toList();
    }

    /**
     * @param damage the rows of what so long a time brought in are wrong or missing, in milliseconds
     * @param mending what people need before a right program runs, in milliseconds
     */
    Drill.Hit hit(String job, long damage, Detection detection, long mending) {
        var superseded = rewrites.superseding(job).stream()
                .map(it -> superseded(job, it))
                .max(Comparator.comparing(Drill.Hit::rto));
        if (superseded.isPresent()) {
            return superseded.get();
        }
        var wait = detection.millis() + mending;
        return switch (around.operations().backfill()) {
            case NONE ->
                rewrites.canRollBack(job, damage + wait)
                        ? rolledBack(job, damage, detection, wait)
                        : lost(job, damage, detection, "The design has no way to compute them again.");
            case REPLAY_IN_PLACE -> inPlace(job, damage, detection, wait);
            case REPLAY_AND_SWAP_EARLY -> swap(job, damage, detection, wait, true);
            case REPLAY_AND_SWAP -> swap(job, damage, detection, wait, false);
            case BATCH_RERUN ->
                around.component(job) instanceof BatchJob it
                        ? inPlace(job, wholeRuns(it, damage), detection, wait)
                        : copied(job, damage, detection, wait);
        };
    }

    /** A stream that only copies what batch jobs compute from: where nothing is wrong it has nothing to do. */
    private Drill.Hit copied(String job, long damage, Detection detection, long wait) {
        var readers = rewrites.readersOfCopy(job);
        if (readers.isEmpty()) {
            return lost(job, damage, detection, "It is a stream, and no batch job computes its rows again.");
        }
        if (detection.symptom() == Symptom.HANDLED) {
            return new Drill.Hit(job, detection, new RecoveryPath.Archived(readers), Span.none(), Span.none());
        }
        if (!rewrites.isCopiedAgain(job)) {
            return lost(
                    job,
                    damage,
                    detection,
                    "It only copies, but its table has no partitions by time to copy again, or a batch job behind it does"
                            + " not replace what it wrote.");
        }
        var partition = rewrites.partitionMillis(job).orElseThrow();
        var history = Math.ceilDiv(damage, partition) * partition;
        var behind = Span.longest(readers.stream()
                .map(it -> around.catchUp(it, wholeRuns((BatchJob) around.component(it), history)))
                .toList());
        var copy = replayed(job, history, wait, detection, new RecoveryPath.CopiedAgain(history, readers), wait);
        return copy.path() instanceof RecoveryPath.None
                ? copy
                : new Drill.Hit(
                        job, detection, copy.path(), copy.rto().plus(behind).plus(restart()), copy.rpo());
    }

    private List<String> jobs() {
        var jobs = new ArrayList<String>();
        jobs.addAll(around.all(StreamJob.class).keySet());
        jobs.addAll(around.all(BatchJob.class).keySet());
        return jobs.stream().sorted().toList();
    }

    private Drill.Hit rolledBack(String job, long damage, Detection detection, long wait) {
        return new Drill.Hit(
                job,
                detection,
                new RecoveryPath.SnapshotRollback(damage + wait, false),
                new Span.Of(wait + ROLLBACK),
                new Span.Of(damage + wait));
    }

    /** Over rows that a second run does not replace, the table is rolled back first, and more has to be read again. */
    private Drill.Hit inPlace(String job, long damage, Detection detection, long wait) {
        if (Rewrites.replaces(around.component(job))) {
            RecoveryPath path = around.component(job) instanceof BatchJob
                    ? new RecoveryPath.BatchRerun(damage)
                    : new RecoveryPath.ReplayFromOffset(damage);
            return replayed(job, damage, wait, detection, path, wait);
        }
        if (rewrites.canRollBack(job, damage + wait)) {
            return replayed(
                    job,
                    damage + wait,
                    0,
                    detection,
                    new RecoveryPath.SnapshotRollback(damage + wait, true),
                    wait + ROLLBACK);
        }
        return lost(
                job,
                damage,
                detection,
                "A second run would not replace what it wrote, and its table cannot be rolled back by "
                        + new Span.Of(damage + wait).words() + ".");
    }

    /** @param age how old the latest of what has to be read again is */
    private Drill.Hit replayed(
            String job, long history, long age, Detection detection, RecoveryPath path, long beforehand) {
        var kept = around.historyMillis(job);
        var gone = Math.min(history, Math.max(0, history + age - kept));
        if (gone == history) {
            return lost(
                    job,
                    history,
                    detection,
                    "Its input is kept for " + new Span.Of(kept).words() + ", and what has to be read again is older.");
        }
        return new Drill.Hit(
                job, detection, path, around.catchUp(job, history).plus(beforehand + restart()), new Span.Of(gone));
    }

    /** As in a Kappa architecture: the new table holds the whole history, however short the damage was. */
    private Drill.Hit swap(String job, long damage, Detection detection, long wait, boolean early) {
        var table = NewTable.of(around, job, damage);
        var history = table.historyMillis();
        if (table.replay() instanceof Span.Endless) {
            return lost(
                    job,
                    history,
                    detection,
                    "Its workers only keep up with what comes in, so that a second instance never catches up.");
        }
        if (table.gone() == history) {
            return lost(
                    job,
                    history,
                    detection,
                    "A new table needs a log that holds " + table.needed().words() + ", and its input is kept for "
                            + new Span.Of(table.kept()).words() + ".");
        }
        return new Drill.Hit(
                job,
                detection,
                new RecoveryPath.ReplayAndSwap(history, table.needed(), storedBytes(job, history), early),
                table.replay().plus(wait + restart()),
                new Span.Of(table.gone()));
    }

    private Drill.Hit superseded(String job, String batch) {
        var period = ((BatchJob) around.component(batch)).everyMinutes() * Span.MINUTE;
        return new Drill.Hit(
                job,
                new Detection(Symptom.HANDLED, around.operations().alert()),
                new RecoveryPath.Superseded(batch),
                around.catchUp(batch, period).plus(period + restart()),
                Span.none());
    }

    private static Drill.Hit lost(String job, long damage, Detection detection, String why) {
        return new Drill.Hit(job, detection, new RecoveryPath.None(why), new Span.Endless(), new Span.Of(damage));
    }

    static long wholeRuns(BatchJob job, long damage) {
        var period = Math.max(1, job.everyMinutes()) * Span.MINUTE;
        return Math.ceilDiv(damage, period) * period;
    }

    /** At the least compression. */
    private long storedBytes(String job, long history) {
        var seconds = Math.ceilDiv(history, Span.SECOND);
        return Math.multiplyExact(seconds, around.rate(job))
                / Math.max(1, around.workload().work().compressionLow());
    }

    private long restart() {
        return around.workload().work().startMillis();
    }
}
