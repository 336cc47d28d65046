package io.datadriven.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Lets each caller have something costly as often as a person asks for it, so that it is there for everybody. Every replica counts for itself. */
public final class Allowance {

    private static final int CALLERS = 100_000;

    private final String things;
    private final int burst;
    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /**
     * Full for everybody.
     *
     * @param things what is run, such as {@code scripts}
     * @param burst how many one after the other, after a rest
     * @param perMinute how many in the long run
     */
    public Allowance(String things, int burst, int perMinute) {
        this.things = things;
        this.burst = burst;
        this.perMinute = perMinute;
    }

    /**
     * Takes one.
     *
     * @throws Problem 429 when the caller has had too many
     */
    public void take(String caller) {
        var probe = buckets.get(caller, _ -> full()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Math.max(1, (int) Math.ceil(probe.getNanosToWaitForRefill() / 1e9));
            throw Problem.retry(
                    Problem.Type.TOO_MANY_REQUESTS,
                    "You may run %d %s one after the other and %d a minute. Wait %d s."
                            .formatted(burst, things, perMinute, wait),
                    wait,
                    null);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }
}
