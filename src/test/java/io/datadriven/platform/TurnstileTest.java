package io.datadriven.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    @Test
    void whoever_finds_it_full_is_sent_away_for_a_while_and_comes_through_later() throws Exception {
        var turnstile = new Turnstile(1, 0, Duration.ofSeconds(60), "Come back later.");
        var isIn = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> turnstile.run(() -> {
            isIn.countDown();
            await(goOn);
            return "first";
        }));
        isIn.await();

        assertThatThrownBy(() -> turnstile.run(() -> "second")).isInstanceOfSatisfying(Problem.class, it -> {
            assertThat(it.type()).isEqualTo(Problem.Type.UNAVAILABLE);
            assertThat(it.retryAfterSeconds()).isPresent();
        });
        goOn.countDown();

        assertThat(first.get()).isEqualTo("first");
        assertThat(turnstile.run(() -> "third")).isEqualTo("third");
    }

    @Test
    void work_that_fails_leaves_its_place() {
        var turnstile = new Turnstile(1, 0, Duration.ofSeconds(60), "Come back later.");

        assertThatThrownBy(() -> turnstile.run(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(turnstile.run(() -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
