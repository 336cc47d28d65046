package io.datadriven.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When the service refuses to start, and what it says then. */
class StartIT {

    private static PackagedService running;
    private static Path taken;

    @BeforeAll
    static void start(@DataFolder Path data) {
        taken = data;
        running = PackagedService.start(data, Map.of());
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @Test
    void a_folder_is_used_by_one_service_at_a_time() {
        assertThat(refusalOfTakenFolder()).contains("Another DataDriven uses the folder " + taken + ".");
    }

    /** The lock must not hang on an object that nothing refers to any more. */
    @Test
    void a_folder_stays_taken_after_a_garbage_collection() throws IOException, InterruptedException {
        collectGarbage(running);

        assertThat(refusalOfTakenFolder()).contains("Another DataDriven uses the folder " + taken + ".");
    }

    @Test
    void a_database_of_the_operators_needs_an_identity_provider(@DataFolder Path data) {
        var settings = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                running.postmaster().url(),
                "QUARKUS_DATASOURCE_USERNAME",
                EmbeddedDatabase.USER);

        try (var refused = PackagedService.launch(data, settings)) {
            assertThat(refusal(refused)).contains("Nobody could sign in: set MP_JWT_VERIFY_ISSUER ");
        }
    }

    @Test
    void an_external_database_needs_an_address(@DataFolder Path data) {
        try (var refused = PackagedService.launch(data, Map.of("DATADRIVEN_DATABASE", "external"))) {
            assertThat(refusal(refused)).contains("There is no database: set QUARKUS_DATASOURCE_JDBC_URL,");
        }
    }

    private static void collectGarbage(PackagedService service) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var asked = new ProcessBuilder(jcmd.toString(), String.valueOf(service.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(asked.waitFor()).isZero();
    }

    /** Not closed, because that would end the PostgreSQL of the service that has the folder. */
    private static String refusalOfTakenFolder() {
        var refused = PackagedService.launch(taken, Map.of());
        try {
            return refusal(refused);
        } finally {
            refused.kill();
        }
    }

    /** What a service says that must not start. */
    private static String refusal(PackagedService refused) {
        assertThat(refused.awaitEnd()).as(refused::output).isEqualTo(1);
        return refused.output();
    }
}
