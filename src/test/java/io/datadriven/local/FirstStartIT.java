package io.datadriven.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is true after the first start on a folder was cut short, while its database was being made. */
class FirstStartIT {

    private Path data;
    private PackagedService service;

    @BeforeEach
    void cut_in_on_the_first_start(@DataFolder Path folder) {
        data = folder;
        service = PackagedService.launch(data, Map.of());
        var settings = data.resolve("postgresql").resolve("postgresql.conf");
        Patience.until("the database is half made", () -> Files.exists(settings));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void after_a_kill_the_next_start_succeeds() {
        service.kill();

        service = PackagedService.start(data, Map.of());
    }

    @Test
    void after_a_power_failure_the_next_start_succeeds() {
        service.killWithAllItStarted();

        service = PackagedService.start(data, Map.of());
    }

    @Test
    void after_a_stop_nothing_runs_on_the_folder() {
        service.terminate();
        service.awaitEnd();

        assertThat(Postmaster.left(data)).isEmpty();
    }
}
