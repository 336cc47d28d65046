package io.datadriven.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A worker for the runs of one answer. When one of them kills it, the next run gets another. All runs together have an allowance
 * of time, since an answer whose every run stays just below its limit would otherwise keep the worker from everybody else.
 */
public final class Lease implements AutoCloseable {

    private final Sandbox sandbox;
    private final long end;
    private @Nullable WorkerProcess worker;

    Lease(Sandbox sandbox, Duration allowance) {
        this.sandbox = sandbox;
        this.end = System.nanoTime() + allowance.toNanos();
    }

    public Outcome run(Run run) {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (!left.isPositive()) {
            return new Outcome.Stopped(Outcome.Reason.TIMEOUT);
        }
        var current = worker == null || !worker.isAlive() ? sandbox.take() : worker;
        worker = current;
        return current.run(left.compareTo(run.limit()) < 0 ? run.within(left) : run);
    }

    @Override
    public void close() {
        sandbox.giveBack(worker);
    }
}
