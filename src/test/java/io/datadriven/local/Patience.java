package io.datadriven.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does, by asking again and again. */
final class Patience {

    /** Far more than a slow machine needs: it only keeps a failing build from standing still. */
    static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {}

    static void until(String claim, BooleanSupplier holds) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Not within %s: %s.".formatted(LIMIT, claim));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
