package io.datadriven.sandbox;

import org.jspecify.annotations.Nullable;

/** A worker for the runs of one answer. When one of them kills it, the next run gets another. */
public final class Lease implements AutoCloseable {

    private final Sandbox sandbox;
    private @Nullable WorkerProcess worker;

    Lease(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    public Outcome run(Run run) {
        var current = worker == null || !worker.isAlive() ? sandbox.take() : worker;
        worker = current;
        return current.run(run);
    }

    @Override
    public void close() {
        sandbox.giveBack(worker);
    }
}
