package io.datadriven.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is true after the service was asked to end while it worked on an answer. */
class StopIT {

    private static PackagedService service;
    private static Path data;
    private static List<ProcessHandle> postgres;
    private static boolean pidFileIsThere;
    private static LocalLearner learner;
    private static String progress;
    private static CompletableFuture<HttpResponse<String>> underWay;

    @BeforeAll
    static void stop_with_a_request_under_way(@DataFolder Path folder) throws SQLException {
        data = folder;
        service = PackagedService.start(data, Map.of());
        postgres = service.postmaster().family();
        learner = LocalLearner.named("ada", service);
        var option = learner.options().getFirst();
        assertThat(learner.submit("done", option).statusCode()).isEqualTo(201);
        progress = learner.get("/v1/me/progress").body();
        try (var database = DriverManager.getConnection(service.postmaster().url(), EmbeddedDatabase.USER, "");
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("lock table attempt in access exclusive mode");
            underWay = service.http()
                    .sendLater(LocalLearner.named("grace", service).submission("under-way", option));
            Patience.until("the request waits for the lock", () -> somebodyWaits(statement));
            service.terminate();
            Patience.until("the service shuts down", service.http()::closesConnections);
            database.commit();
        }
        service.awaitEnd();
        pidFileIsThere = Files.exists(Postmaster.pidFile(data));
    }

    private static boolean somebodyWaits(Statement statement) {
        try (var waiting = statement.executeQuery("select from pg_locks where not granted")) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void a_request_under_way_is_answered() {
        assertThat(underWay)
                .succeedsWithin(Patience.LIMIT)
                .satisfies(it -> assertThat(it.statusCode()).as(it.body()).isEqualTo(201));
    }

    @Test
    void no_process_of_postgresql_is_left() {
        assertThat(postgres).isNotEmpty().noneMatch(Postmaster::isRunning);
    }

    @Test
    void postmaster_pid_is_gone() {
        assertThat(pidFileIsThere).isFalse();
    }

    @Test
    void progress_is_there_after_the_next_start() {
        try (var restarted = PackagedService.start(data, Map.of())) {
            assertThat(learner.at(restarted).get("/v1/me/progress").body()).isEqualTo(progress);
        }
    }
}
