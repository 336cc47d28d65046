package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is measured for requirements beside what a ledger, a replay and drills say. */
final class Measures {

    private Measures() {}

    /**
     * By how much the machines are busy that a job has all the time, on average, in percent, rounded down. Of a stream job: rate /
     * (average workers * cores * what a core works off), with the workers of the bill where it is scaled; of a batch job with
     * reserved machines: the time of a run / the time between runs.
     */
    static Map<String, Integer> busyPercent(Outcome outcome) {
        var around = new Surroundings(outcome.pipeline(), outcome.workload());
        var work = outcome.workload().work();
        var busy = new TreeMap<String, Integer>();
        around.all(StreamJob.class).forEach((id, job) -> {
            var rate = around.rate(id);
            var all = BigDecimal.valueOf(job.bytesPerSecond(work)).multiply(JobMeters.averageWorkers(rate, job, work));
            busy.put(
                    id,
                    BigDecimal.valueOf(rate)
                            .multiply(BigDecimal.valueOf(100L * job.workers()))
                            .divide(all, 0, RoundingMode.FLOOR)
                            .intValue());
        });
        around.all(BatchJob.class).entrySet().stream()
                .filter(it -> it.getValue().reservedPercent() > 0)
                .forEach(job -> outcome.utilisations().stream()
                        .filter(it -> it.node().equals(job.getKey()))
                        .forEach(it -> busy.put(it.node(), it.averagePercent())));
        return busy;
    }

    /** How each job computes so many days again, by the backfill that is planned. */
    static List<Drill.Hit> replay(Outcome outcome, int days) {
        return new RebuildDrills(new Surroundings(outcome.pipeline(), outcome.workload())).replay(days);
    }

    /** Until the last of them has; endless when something is missing in the end. */
    static Span longest(List<Drill.Hit> hits) {
        return hits.stream().allMatch(it -> it.rpo().equals(Span.none()))
                ? Span.longest(hits.stream().map(Drill.Hit::rto).toList())
                : new Span.Endless();
    }

    /** Those of each table that has some, the smallest first, whether a consumer is behind it or not. */
    static List<FilesLeft> files(Outcome outcome) {
        var pipeline = outcome.pipeline();
        var metering = Metering.of(pipeline, outcome.workload(), outcome.prices());
        var read = new Surroundings(pipeline, outcome.workload()).all(TableStorage.class);
        return pipeline.nodes().stream()
                .flatMap(it -> it.component() instanceof TableStorage table
                        ? FilesLeft.of(it.id(), table, metering, read.containsKey(it.id())).stream()
                        : Stream.of())
                .sorted(Comparator.comparingLong(FilesLeft::kilobytes).thenComparing(FilesLeft::table))
                .toList();
    }
}
