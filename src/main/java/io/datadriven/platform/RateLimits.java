package io.datadriven.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps one caller from taking what belongs to all. Each has a bucket of tokens that fills at a steady rate: a learner by the
 * token's subject, anybody else by address. Every replica counts for itself.
 */
@Singleton
public class RateLimits {

    private static final int CALLERS = 100_000;
    private static final String LEFT = RateLimits.class.getName();

    private final Config config;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RateLimits(Config config) {
        this.config = config;
    }

    @ConfigMapping(prefix = "datadriven.rate-limit")
    interface Config {

        /** How many requests a caller may make at once, after a rest. */
        @WithDefault("1000")
        int burst();

        /** How many requests a caller may make per second, in the long run. */
        @WithDefault("100")
        int perSecond();
    }

    /** Filters are made before the configuration can be read, so they look the limits up when a request comes. */
    static class Limiting {

        private final Instance<RateLimits> limits;

        Limiting(Instance<RateLimits> limits) {
            this.limits = limits;
        }

        @ServerRequestFilter
        void take(RoutingContext routing) {
            limits.get().take(routing, 1);
        }

        @ServerResponseFilter
        void tell(ContainerResponseContext response, RoutingContext routing) {
            limits.get().tell(response, routing);
        }
    }

    /**
     * Counts so many requests of a caller, or none of them.
     *
     * @throws Problem 429 when they are too many
     */
    public void take(RoutingContext routing, int requests) {
        if (requests == 0) {
            return;
        }
        var bucket = buckets.get(Caller.of(routing), _ -> full());
        var probe = bucket.tryConsumeAndReturnRemaining(requests);
        if (!probe.isConsumed()) {
            var wait = Math.max(1, (int) Math.ceil(probe.getNanosToWaitForRefill() / 1e9));
            throw Problem.retry(
                    Problem.Type.TOO_MANY_REQUESTS,
                    "You may make %d requests at once and %d a second. Wait %d s."
                            .formatted(config.burst(), config.perSecond(), wait),
                    wait,
                    null);
        }
        routing.put(LEFT, probe.getRemainingTokens());
    }

    /** For information only (draft-ietf-httpapi-ratelimit-headers): what a client may rely on is 429 and Retry-After. */
    private void tell(ContainerResponseContext response, RoutingContext routing) {
        Long left = routing.get(LEFT);
        if (left != null) {
            var window = Math.ceilDiv(config.burst(), config.perSecond());
            response.getHeaders()
                    .putSingle("RateLimit-Policy", "\"caller\";q=%d;w=%d".formatted(config.burst(), window));
            response.getHeaders().putSingle("RateLimit", "\"caller\";r=%d".formatted(left));
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(config.burst())
                        .refillGreedy(config.perSecond(), Duration.ofSeconds(1))
                        .build())
                .build();
    }
}
