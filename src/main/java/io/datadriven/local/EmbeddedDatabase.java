package io.datadriven.local;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of the service's own, from the jar, on the loopback interface. Its data survives restarts and kills of the service;
 * what a killed service left running is stopped by the next one.
 */
final class EmbeddedDatabase {

    static final String USER = "postgres";

    private static final String NAME = "datadriven";
    private static final String NO_BINARIES = "Missing embedded postgres binaries";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("io.zonky.test");

    /** What the end of this process has to stop; nothing until it has come up. */
    private static volatile @Nullable EmbeddedPostgres running;

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts it, and sees to it that it stops when this process ends, after the service has finished its requests. */
    static EmbeddedDatabase start(Path data) {
        try {
            create(data);
            FolderLock.take(data);
            var cluster = data.resolve("postgresql");
            LeftOver.stop(cluster, STOP);
            var stopsWithUs = new Thread(() -> stopAfterService(cluster), "embedded-database");
            Runtime.getRuntime().addShutdownHook(stopsWithUs);
            return made(data, cluster);
        } catch (IOException | SQLException | RuntimeException e) {
            if (e instanceof CannotStart sentence) {
                throw sentence;
            }
            if (String.valueOf(e.getMessage()).startsWith(NO_BINARIES)) {
                throw new CannotStart(
                        "This package comes without the embedded database. Set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own.",
                        e);
            }
            throw new CannotStart(
                    "The embedded database does not start: %s. Its log is %s. Or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own."
                            .formatted(e.getMessage(), data.resolve("postgresql.log")),
                    e);
        }
    }

    /** For its owner alone: what lies in it can be run, and holds what learners do. */
    private static void create(Path data) throws IOException {
        Files.createDirectories(data);
        if (Files.getFileStore(data).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Made anew when a first start was cut short: nobody was promised anything yet. */
    private static EmbeddedDatabase made(Path data, Path cluster) throws IOException, SQLException {
        var unfinished = data.resolve("postgresql.unfinished");
        if (Files.exists(unfinished)) {
            delete(cluster);
        }
        if (!Files.exists(cluster)) {
            Files.writeString(unfinished, "");
        }
        running = launch(data, cluster);
        var database = new EmbeddedDatabase(running);
        database.createDatabase();
        if (Files.deleteIfExists(unfinished)) {
            // Before anything is promised: the marker must not come back after a power failure.
            try (var folder = FileChannel.open(data, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
        return database;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static EmbeddedPostgres launch(Path data, Path cluster) throws IOException {
        LIBRARY_LOG.setLevel(Level.WARNING);
        var log = Redirect.appendTo(data.resolve("postgresql.log").toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.resolve("postgresql-binaries").toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // The library is made for tests and starts PostgreSQL without durability; these come later and win.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    private void createDatabase() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var known = statement.executeQuery("select from pg_database where datname = '%s'".formatted(NAME))) {
                if (known.next()) {
                    return;
                }
            }
            statement.execute("create database " + NAME);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), NAME);
    }

    /** Or what there is of it: the start may have been cut short. */
    private static void stopAfterService(Path cluster) {
        var service = ApplicationLifecycleManager.getCurrentApplication();
        if (service != null) {
            service.awaitShutdown();
        }
        try {
            var database = running;
            if (database != null) {
                database.close();
            }
            LeftOver.stop(cluster, STOP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
