package io.datadriven.platform;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A few threads of the system, and a queue before them, for calls into libraries that hold their thread until they return: requests share
 * theirs. When the queue is full, it is said so at once. An idle thread is given back after a minute.
 */
public final class OwnThreads implements AutoCloseable {

    private static final int RETRY_SECONDS = 2;
    private static final int IDLE_SECONDS = 60;

    private final ThreadPoolExecutor threads;
    private final Duration patience;
    private final String busy;

    /**
     * With nothing to do.
     *
     * @param name what the threads are called
     * @param atOnce how many there are
     * @param waiting how many may wait for one
     * @param patience how long somebody waits, for the work as well, before being sent away
     * @param busy what those are told who are sent away; a sentence
     */
    public OwnThreads(String name, int atOnce, int waiting, Duration patience, String busy) {
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        this.threads.allowCoreThreadTimeOut(true);
        this.patience = patience;
        this.busy = busy;
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws Problem 503 when too many wait, or it took too long
     */
    public <T> T run(Callable<T> work) {
        try {
            var result = threads.submit(work);
            try {
                return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                // Work that nobody waits for any more is not begun.
                result.cancel(false);
            }
        } catch (RejectedExecutionException | TimeoutException e) {
            throw sentAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw sentAway(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem problem
                    ? problem
                    : new IllegalStateException("The work could not be done", e.getCause());
        }
    }

    /** Begins work that nobody waits for. */
    public void start(Runnable work) {
        threads.execute(work);
    }

    /** How much waits for a thread. */
    public int waiting() {
        return threads.getQueue().size();
    }

    private Problem sentAway(Exception cause) {
        return Problem.retry(Problem.Type.UNAVAILABLE, busy, RETRY_SECONDS, cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
