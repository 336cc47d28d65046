package io.datadriven.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service still does when its database was killed. */
class OutageIT {

    private static PackagedService service;
    private static LocalLearner known;
    private static LocalLearner unknown;
    private static String option;

    @BeforeAll
    static void kill_postgresql(@DataFolder Path data) {
        service = PackagedService.start(data, Map.of());
        known = LocalLearner.named("ada", service);
        unknown = LocalLearner.named("grace", service);
        option = known.options().getFirst();
        assertThat(known.submit("before", option).statusCode()).isEqualTo(201);
        service.postmaster().kill();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void content_is_still_served() {
        assertThat(service.http().get("/v1/lessons/architecture-at-scale").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_attempt_is_refused_with_503() {
        assertThat(known.submit("during", option).statusCode()).isEqualTo(503);
    }

    @Test
    void an_attempt_of_a_new_learner_is_refused_with_503() {
        assertThat(unknown.submit("during", option).statusCode()).isEqualTo(503);
    }

    @Test
    void the_refusal_says_when_to_try_again() {
        assertThat(known.submit("during", option).headers().firstValue("Retry-After"))
                .hasValueSatisfying(it -> assertThat(it).containsOnlyDigits());
    }

    @Test
    void the_refusal_is_a_problem() {
        assertThat(known.submit("during", option).headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
    }

    @Test
    void the_service_is_not_ready() {
        Patience.until("the readiness probe says 503", () -> service.http().probe("ready") == 503);
    }

    @Test
    void the_service_is_alive() {
        assertThat(service.http().probe("live")).isEqualTo(200);
    }
}
