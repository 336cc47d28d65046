package io.datadriven.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as it ships, in a process of its own, on a data folder that outlives it. */
final class PackagedService implements AutoCloseable {

    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final String BINARIES = "postgresql-binaries";
    private static final String OF_THE_SERVICE = "(DATADRIVEN|QUARKUS|MP_JWT|SMALLRYE)_.*|(JAVA_TOOL|JDK_JAVA)_OPTIONS";

    private final Path data;
    private final Path output;
    private final Process process;
    private final ServiceHttp http;

    private PackagedService(Path data, Map<String, String> settings) throws IOException {
        this.data = data;
        shareBinaries();
        output = Files.createTempFile(data, "service-", ".log");
        http = new ServiceHttp(freePort(), freePort());
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(java.toString(), "-jar", JAR.toString())
                // So that no .env and no config/ of the developer's is found.
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(it -> it.matches(OF_THE_SERVICE));
        environment.put("DATADRIVEN_DATA", data.toString());
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(http.port()));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(http.managementPort()));
        environment.putAll(settings);
        process = builder.start();
    }

    /** All folders share one unpacked PostgreSQL, which is large and the same for all. */
    private void shareBinaries() throws IOException {
        if (!Files.exists(binaries())) {
            var shared = Files.createDirectories(data.resolveSibling(BINARIES));
            Files.createSymbolicLink(binaries(), shared);
        }
    }

    private Path binaries() {
        return data.resolve(BINARIES);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Starts the service and does not wait for it. */
    static PackagedService launch(Path data, Map<String, String> settings) {
        try {
            return new PackagedService(data, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the service and waits until it is ready. */
    static PackagedService start(Path data, Map<String, String> settings) {
        var service = launch(data, settings);
        try {
            Patience.until(
                    "the service is ready", () -> service.http.probe("ready") == 200 || !service.process.isAlive());
            assertThat(service.process.isAlive()).as(service::output).isTrue();
            return service;
        } catch (RuntimeException | Error e) {
            service.close();
            throw e;
        }
    }

    ServiceHttp http() {
        return http;
    }

    long pid() {
        return process.pid();
    }

    Postmaster postmaster() {
        return Postmaster.of(data);
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. Its PostgreSQL runs on. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As a power failure does, as far as processes go. */
    void killWithAllItStarted() {
        var started = process.descendants().toList();
        kill();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    /** As Ctrl-C or Kubernetes do. It ends a while later. */
    void terminate() {
        process.destroy();
    }

    /** The exit code, as soon as there is one. */
    int awaitEnd() {
        try {
            assertThat(process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as(() -> "The service has ended. Its output: " + output())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Leaves nothing behind that runs. */
    @Override
    public void close() {
        kill();
        http.close();
        Patience.until("nothing runs on " + data, () -> {
            var left = Postmaster.left(data);
            left.forEach(ProcessHandle::destroyForcibly);
            return left.isEmpty();
        });
        try {
            Files.deleteIfExists(binaries());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
