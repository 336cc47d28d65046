package io.datadriven.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegradePaceTest {

    @Test
    void the_longer_a_batch_took_the_longer_is_the_rest() {
        var pace = new RegradePace(0.2);

        assertThat(pace.restAfter(Duration.ofMillis(50))).isEqualTo(Duration.ofMillis(200));
        assertThat(pace.restAfter(Duration.ofMillis(500))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void the_first_batch_is_cold_and_puts_the_second_off_by_seconds_only() {
        var pace = new RegradePace(0.05);

        assertThat(pace.restAfterFirst(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(1_900));
        assertThat(pace.restAfterFirst(Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(10));
        assertThat(pace.restAfter(Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(95));
    }

    @Test
    void the_whole_share_leaves_no_rest() {
        assertThat(new RegradePace(1).restAfter(Duration.ofSeconds(3))).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void a_share_outside_its_range_stops_the_start(double share) {
        assertThatThrownBy(() -> new RegradePace(share)).hasMessageContaining("datadriven.regrade.share");
    }
}
