package io.datadriven.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few through at a time to what takes a processor for itself, and some wait. When too many wait, it is said so at once, and
 * what runs elsewhere in the service is not touched by it.
 */
public final class Turnstile {

    private static final int RETRY_SECONDS = 2;

    private final Semaphore free;
    private final Semaphore places;
    private final Duration patience;
    private final String busy;

    /**
     * With nobody in it.
     *
     * @param atOnce how many may be in it
     * @param waiting how many may wait for them
     * @param patience how long somebody waits before being sent away
     * @param busy what those are told who are sent away; a sentence
     */
    public Turnstile(int atOnce, int waiting, Duration patience, String busy) {
        this.free = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + waiting);
        this.patience = patience;
        this.busy = busy;
    }

    /** As many as there are processors, and some that wait. */
    public static Turnstile perProcessor(String busy) {
        return new Turnstile(Math.max(2, Runtime.getRuntime().availableProcessors()), 32, Duration.ofSeconds(10), busy);
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws Problem 503 when too many wait
     */
    public <T> T run(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw sentAway();
        }
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw sentAway();
            }
            try {
                return work.get();
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw sentAway();
        } finally {
            places.release();
        }
    }

    private Problem sentAway() {
        return Problem.retry(Problem.Type.UNAVAILABLE, busy, RETRY_SECONDS, null);
    }
}
