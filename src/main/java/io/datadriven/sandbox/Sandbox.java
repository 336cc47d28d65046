package io.datadriven.sandbox;

import io.datadriven.platform.Problem;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A few workers that are kept warm. Who wants to run something waits in a queue, in the order of coming; when that is full, it is
 * said so at once. What runs elsewhere in the service is not touched by it.
 */
@Singleton
public class Sandbox implements AutoCloseable {

    private static final int RETRY_SECONDS = 2;

    private final Config config;
    private final Semaphore free;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean isClosed;

    Sandbox(Config config) {
        this.config = config;
        this.free = new Semaphore(config.workers(), true);
        this.places = new Semaphore(config.workers() + config.queue());
    }

    @ConfigMapping(prefix = "datadriven.sandbox")
    public interface Config {

        /** How many processes run learners' SQL. */
        @WithDefault("2")
        int workers();

        /** How many may wait for one. */
        @WithDefault("32")
        int queue();

        /** How many are started together with the service, so that the first learner need not wait for one. */
        @WithDefault("1")
        int warm();

        /** After so many runs a worker is replaced, whatever it looks like. */
        @WithDefault("1000")
        int runsPerWorker();

        /** What the engine may take for data, in a worker. */
        @WithDefault("128")
        int memoryMb();

        /** How long somebody waits in the queue before being sent away. */
        @WithDefault("20")
        int waitSeconds();

        /** How long all runs of one answer may take together. */
        @WithDefault("20")
        int answerSeconds();
    }

    /** A sandbox of its own, outside the service: for checks of content and for benchmarks. */
    public static Sandbox with(int workers, int memoryMb) {
        return with(workers, 1_000, memoryMb);
    }

    static Sandbox with(int workers, int queue, int memoryMb) {
        return new Sandbox(new Fixed(workers, queue, 0, 1_000, memoryMb, 600, 60));
    }

    private record Fixed(
            int workers, int queue, int warm, int runsPerWorker, int memoryMb, int waitSeconds, int answerSeconds)
            implements Config {}

    void warmUp(@Observes StartupEvent start) {
        WorkerProcess.THREADS
                .newThread(() -> {
                    for (int i = 0; i < Math.min(config.warm(), config.workers()) && idle.size() < config.warm(); i++) {
                        startOne();
                    }
                })
                .start();
    }

    private void startOne() {
        try {
            idle.push(WorkerProcess.start(config.memoryMb()));
        } catch (IOException e) {
            Log.error("No process for SQL can be started. It is tried again for the next answer.", e);
        }
        stopIfClosed();
    }

    /**
     * Takes a worker for several runs of one answer.
     *
     * @throws Problem 503 when too many wait, or when no worker can be started
     */
    public Lease lease() {
        if (!places.tryAcquire()) {
            throw busy(null);
        }
        var isTaken = false;
        try {
            isTaken = free.tryAcquire(config.waitSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!isTaken) {
                places.release();
            }
        }
        if (!isTaken) {
            throw busy(null);
        }
        return new Lease(this, Duration.ofSeconds(config.answerSeconds()));
    }

    /** A warm worker if there is one, else a new one. */
    WorkerProcess take() {
        var worker = idle.poll();
        while (worker != null && !worker.isAlive()) {
            worker.stop();
            worker = idle.poll();
        }
        try {
            return worker == null ? WorkerProcess.start(config.memoryMb()) : worker;
        } catch (IOException e) {
            Log.error("No process for SQL can be started.", e);
            throw busy(e);
        }
    }

    /** Takes a worker back. One that has died or done its part is replaced before anybody has to wait for the new one. */
    void giveBack(@Nullable WorkerProcess worker) {
        places.release();
        if (worker != null && worker.isAlive() && worker.runs() < config.runsPerWorker() && !isClosed) {
            idle.push(worker);
            free.release();
        } else {
            WorkerProcess.THREADS.newThread(() -> replace(worker)).start();
        }
    }

    private void replace(@Nullable WorkerProcess worker) {
        try {
            if (worker != null) {
                worker.stop();
            }
            if (!isClosed) {
                startOne();
            }
        } finally {
            free.release();
        }
    }

    @PreDestroy
    @Override
    public void close() {
        isClosed = true;
        stopIfClosed();
    }

    private void stopIfClosed() {
        for (var worker = isClosed ? idle.poll() : null; worker != null; worker = idle.poll()) {
            worker.stop();
        }
    }

    private static Problem busy(@Nullable Exception cause) {
        return Problem.retry(
                Problem.Type.UNAVAILABLE,
                "Many learners are running SQL just now. Yours was not run; send it again in a moment.",
                RETRY_SECONDS,
                cause);
    }
}
