package io.datadriven.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That what ships lets nobody choose the time, even on their own machine. */
class RequestClockIT {

    @Test
    void the_packaged_service_knows_no_clock_of_a_request(@DataFolder Path data) {
        try (var service = PackagedService.start(data, Map.of())) {
            var learner = LocalLearner.named("ada", service);
            var answered = service.http()
                    .send(learner.submission(
                                    "at-another-time", learner.options().getFirst())
                            .header(RequestClock.HEADER, "2001-01-01T00:00:00Z"));

            assertThat(answered.statusCode()).isEqualTo(201);
            assertThat(LocalLearner.json(answered.body()).path("createdAt").asText())
                    .isNotBlank()
                    .doesNotStartWith("2001");
        }
    }
}
