package io.datadriven.simulation.pipeline;

import java.util.Collection;
import java.util.function.ToLongFunction;

/**
 * One run of a batch job.
 *
 * @param inputBytes uncompressed
 * @param millis from its start to its end
 * @param waveMillis how long the cores are at one task each
 */
record BatchRun(long inputBytes, long millis, long waveMillis) {

    /** What Spark gives to one task: {@code spark.sql.files.maxPartitionBytes}, 128 MiB unless it is set. */
    static final long SPLIT_BYTES = 128L * 1_024 * 1_024;

    private static final long DAY_SECONDS = 86_400;

    static BatchRun average(BatchJob job, Collection<Workload.Source> sources, Workload.Work work) {
        return of(job, sources, Workload.Source::averageBytesPerSecond, work);
    }

    /** What came since the last run came at the peak; the days before it are days like any other. */
    static BatchRun peak(BatchJob job, Collection<Workload.Source> sources, Workload.Work work) {
        return of(job, sources, Workload.Source::peakBytesPerSecond, work);
    }

    /**
     * Milliseconds = start + max(waves × task, hottest key), where waves = ceil(ceil(bytes / 128 MiB) / cores).
     *
     * <p>After the design's <em>time = start + waves × task time × skew</em>, with the skew as what it comes from: rows of a key are
     * brought together by one task, whatever is done with them. Shuffles, spills and stragglers are in the measured speed of a core.
     */
    private static BatchRun of(
            BatchJob job,
            Collection<Workload.Source> sources,
            ToLongFunction<Workload.Source> bytesPerSecond,
            Workload.Work work) {
        var period = job.everyMinutes() * 60L;
        var before = windowSeconds(job) - period;
        ToLongFunction<Workload.Source> input =
                it -> bytesPerSecond.applyAsLong(it) * period + it.averageBytesPerSecond() * before;
        var bytes = sources.stream().mapToLong(input).sum();
        // Thousands of bytes in a second are bytes in a millisecond.
        var bytesPerMilli = work.batchKbPerSecondPerCore();
        var cores = (long) job.workers() * job.instanceType().cores();
        var waveMillis = Math.ceilDiv(Math.min(bytes, SPLIT_BYTES), bytesPerMilli);
        var millis = Math.max(
                Math.ceilDiv(splits(bytes), cores) * waveMillis,
                Math.ceilDiv(Skew.hottestKey(sources, input), bytesPerMilli));
        return new BatchRun(bytes, work.startMillis() + millis, waveMillis);
    }

    /**
     * How far back the input of a run goes, in seconds: to the run before, or over the days that it looks back and the current one,
     * which is reckoned whole. What is appended is read once.
     */
    static long windowSeconds(BatchJob job) {
        var period = job.everyMinutes() * 60L;
        return job.writeMode() == WriteMode.APPEND || job.lookbackDays() == 0
                ? period
                : Math.max(period, (job.lookbackDays() + 1) * DAY_SECONDS);
    }

    /** Into how many tasks of 128 MiB an input is divided; as many row groups of Parquet, at their usual size, hold it. */
    static long splits(long bytes) {
        return Math.ceilDiv(bytes, SPLIT_BYTES);
    }
}
