package io.datadriven.attempts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.datadriven.platform.Problem;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Lets a learner try a script as often as a person does, so that the engine is there for everybody. */
@Singleton
class RunLimit {

    private static final int LEARNERS = 100_000;

    private final Config config;
    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(LEARNERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RunLimit(Config config) {
        this.config = config;
    }

    @ConfigMapping(prefix = "datadriven.run-limit")
    interface Config {

        /** How many runs a learner may start one after the other, after a rest. */
        @WithDefault("10")
        int burst();

        /** How many runs a learner may start per minute, in the long run. */
        @WithDefault("30")
        int perMinute();
    }

    void take(UUID learner) {
        var probe = buckets.get(learner, _ -> full()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Math.max(1, (int) Math.ceil(probe.getNanosToWaitForRefill() / 1e9));
            throw Problem.retry(
                    Problem.Type.TOO_MANY_REQUESTS,
                    "You may run %d scripts one after the other and %d a minute. Wait %d s."
                            .formatted(config.burst(), config.perMinute(), wait),
                    wait,
                    null);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(config.burst())
                        .refillGreedy(config.perMinute(), Duration.ofMinutes(1))
                        .build())
                .build();
    }
}
