package io.datadriven.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A regrade whose service is killed in the middle goes on where it was, and counts every attempt once. */
class RegradeKillIT {

    private static final int ATTEMPTS = 650;

    /** So long between two batches that the kill comes between the first and the last. */
    private static final Map<String, String> SLOW = Map.of(
            "DATADRIVEN_REGRADE_SHARE", "0.01",
            "DATADRIVEN_REGRADE_EVERY", "1s",
            "DATADRIVEN_RATE_LIMIT_BURST", "1000000",
            "DATADRIVEN_RATE_LIMIT_PER_SECOND", "1000000");

    @Test
    void a_killed_regrade_goes_on_where_it_was(@DataFolder Path data) {
        String regrade;
        int before;
        try (var service = PackagedService.start(data, SLOW)) {
            var learner = LocalLearner.named("ada", service);
            var options = learner.options();
            for (int i = 0; i < ATTEMPTS; i++) {
                learner.submit("key-" + i, options.get(i % options.size()));
            }
            regrade = order(admin(service));
            Patience.until("a batch is done", () -> done(admin(service), regrade) > 0);
            before = done(admin(service), regrade);
            service.kill();
        }
        try (var service = PackagedService.start(data, Map.of("DATADRIVEN_REGRADE_SHARE", "1"))) {
            Patience.until(
                    "the regrade is ready",
                    () -> get(admin(service), regrade).path("state").asText().equals("ready"));
            var report = get(admin(service), regrade);

            assertThat(before).isLessThan(ATTEMPTS);
            assertThat(report.path("done").asInt()).isEqualTo(ATTEMPTS);
            assertThat(report.at("/report/same").asInt()).isEqualTo(ATTEMPTS);
        }
    }

    private static LocalLearner admin(PackagedService service) {
        var http = service.http();
        var token = http.send(http.request("/v1/dev/tokens").POST(BodyPublishers.ofString("""
                {"name": "grace", "roles": ["admin"]}""")));
        return new LocalLearner(
                http, LocalLearner.json(token.body()).path("token").asText());
    }

    private static String order(LocalLearner admin) {
        var ordered = admin.http().send(admin.signed("/v1/admin/regrades").POST(BodyPublishers.ofString("""
                {"challengeId": "lambda-union-boundary"}""")));
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(201);
        return LocalLearner.json(ordered.body()).path("id").asText();
    }

    private static int done(LocalLearner admin, String regrade) {
        return get(admin, regrade).path("done").asInt();
    }

    private static JsonNode get(LocalLearner admin, String regrade) {
        return LocalLearner.json(admin.get("/v1/admin/regrades/" + regrade).body());
    }
}
