package io.datadriven.simulation.pipeline;

import java.math.BigInteger;
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

    /** The average run of a day. */
    static BatchRun average(BatchJob job, Collection<Workload.Source> sources, Workload.Work work) {
        return of(job, sources, it -> it.averageBytesPerSecond() * windowSeconds(job), work);
    }

    /** The longest run of a day. What came since the last run came at the peak; what came before is like any other. */
    static BatchRun peak(BatchJob job, Collection<Workload.Source> sources, Workload.Work work) {
        var window = longestWindowSeconds(job);
        var since = Math.min(window, periodSeconds(job));
        return of(
                job,
                sources,
                it -> it.peakBytesPerSecond() * since + it.averageBytesPerSecond() * (window - since),
                work);
    }

    /**
     * Milliseconds = start + max(waves × task, hottest key), where waves = ceil(ceil(bytes / 128 MiB) / cores).
     *
     * <p>After the design's <em>time = start + waves × task time × skew</em>, with the skew as what it comes from: rows of a key are
     * brought together by one task, whatever is done with them. Shuffles, spills and stragglers are in the measured speed of a core.
     *
     * @param input in bytes, what the run reads of a source
     */
    static BatchRun of(
            BatchJob job,
            Collection<Workload.Source> sources,
            ToLongFunction<Workload.Source> input,
            Workload.Work work) {
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
     * The most that a job works off for good, in bytes/s of its input as it is mixed: what its cores do together, or the rate at
     * which the one that has the hottest key is busy all the time.
     */
    static long sustainedBytesPerSecond(BatchJob job, Collection<Workload.Source> sources, Workload.Work work) {
        var all = job.bytesPerSecond(work);
        var rate = sources.stream()
                .mapToLong(Workload.Source::averageBytesPerSecond)
                .sum();
        var hottest = Skew.hottestKey(sources, Workload.Source::averageBytesPerSecond);
        var core = work.batchKbPerSecondPerCore() * 1_000L;
        return hottest == 0
                ? all
                : BigInteger.valueOf(rate)
                        .multiply(BigInteger.valueOf(core))
                        .divide(BigInteger.valueOf(hottest))
                        .min(BigInteger.valueOf(all))
                        .longValueExact();
    }

    /**
     * How far back the input of the average run of a day goes, in seconds: to the run before, where it is appended, and otherwise
     * over the days that it looks back, and to the midnight before it.
     *
     * <p>The design's own formula. Runs start at multiples of their period since a midnight, so that over the days they are spread
     * evenly over the multiples of gcd(period, a day), of which the mean is half of that and a day.
     */
    static long windowSeconds(BatchJob job) {
        return job.writeMode() == WriteMode.APPEND
                ? periodSeconds(job)
                : job.lookbackDays() * DAY_SECONDS + (stepSeconds(job) + DAY_SECONDS) / 2;
    }

    /** The same for the run at midnight, which has the whole day before it. */
    private static long longestWindowSeconds(BatchJob job) {
        return job.writeMode() == WriteMode.APPEND ? periodSeconds(job) : (job.lookbackDays() + 1) * DAY_SECONDS;
    }

    private static long periodSeconds(BatchJob job) {
        return job.everyMinutes() * 60L;
    }

    private static long stepSeconds(BatchJob job) {
        return BigInteger.valueOf(periodSeconds(job))
                .gcd(BigInteger.valueOf(DAY_SECONDS))
                .longValueExact();
    }

    /** Into how many tasks of 128 MiB an input is divided; as many row groups of Parquet, at their usual size, hold it. */
    static long splits(long bytes) {
        return Math.ceilDiv(bytes, SPLIT_BYTES);
    }
}
