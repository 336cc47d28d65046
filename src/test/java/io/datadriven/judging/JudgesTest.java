package io.datadriven.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgesTest {

    private record Fixed(
            Optional<URI> url, Optional<String> key, Optional<String> model, Duration every, int timeoutSeconds)
            implements Judges.Config {

        static Fixed of(String url, String model) {
            return new Fixed(
                    Optional.of(url).filter(it -> !it.isEmpty()).map(URI::create),
                    Optional.empty(),
                    Optional.of(model).filter(it -> !it.isEmpty()),
                    Duration.ofSeconds(30),
                    30);
        }
    }

    @Test
    void nobody_is_asked_unless_an_address_is_set() {
        assertThat(new Judges(Fixed.of("", "a-model")).configured()).isEmpty();
    }

    @Test
    void with_an_address_and_a_model_somebody_is() {
        assertThat(new Judges(Fixed.of("https://models.example.org/v1", "a-model")).configured())
                .isPresent();
    }

    @Test
    void an_address_without_a_model_is_a_mistake_that_stops_the_start() {
        assertThatThrownBy(() -> new Judges(Fixed.of("https://models.example.org/v1", "")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("DATADRIVEN_JUDGE_MODEL");
    }

    @Test
    void so_is_one_of_another_scheme() {
        assertThatThrownBy(() -> new Judges(Fixed.of("file:///etc/passwd", "a-model")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no http or https address");
    }
}
