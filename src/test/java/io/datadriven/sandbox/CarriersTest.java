package io.datadriven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests run on virtual threads, which need a carrier that nobody else holds. */
class CarriersTest {

    /** In a JVM that has one carrier and never adds any. */
    @Test
    void a_worker_that_is_silent_holds_no_carrier() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.virtualThreadScheduler.parallelism=1",
                        "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneCarrier.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }

    /** Has a script run, and sees whether a virtual thread gets anywhere while the worker waits for the next. */
    static final class OneCarrier {

        private OneCarrier() {}

        public static void main(String... arguments) throws InterruptedException {
            var sandbox = Sandbox.with(1, 128);
            try (var lease = sandbox.lease()) {
                lease.run(Run.query(List.of(), List.of("select 1"), Duration.ofSeconds(5)));
            }
            var other = Thread.ofVirtual().start(() -> {});
            var isFree = other.join(Duration.ofSeconds(20));
            sandbox.close();
            System.exit(isFree ? 0 : 1);
        }
    }
}
