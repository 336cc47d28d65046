package io.datadriven.platform;

import static io.datadriven.Api.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitsTest.Tight.class)
class RateLimitsTest {

    private static final int BURST = 5;

    /** So little that a test can use it up, and so slow that none comes back meanwhile. */
    public static class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "datadriven.rate-limit.burst", String.valueOf(BURST), "datadriven.rate-limit.per-second", "1");
        }
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back() {
        for (int i = 0; i < BURST * 20; i++) {
            var response = anonymous().get("/v1/tracks");
            if (response.statusCode() == 429) {
                response.then()
                        .header("Retry-After", matchesPattern("[1-9]\\d*"))
                        .contentType("application/problem+json")
                        .body("code", is("too-many-requests"));
                return;
            }
            assertThat(response.header("RateLimit")).matches("\"caller\";r=\\d+");
        }
        throw new AssertionError("Nobody was ever told to wait.");
    }
}
