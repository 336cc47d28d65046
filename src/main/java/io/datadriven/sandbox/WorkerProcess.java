package io.datadriven.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/** One worker, seen from the service. After anything but a plain outcome it is dead, and so it says. */
final class WorkerProcess {

    private static final Duration START = Duration.ofSeconds(30);

    /** For the way there and back, on a busy machine. */
    private static final Duration GRACE = Duration.ofMillis(250);

    /** The exit code of a JVM that was told to end when its heap is full. */
    private static final int HEAP_IS_FULL = 3;

    private static final int MOST_COMPLAINTS = 4_000;

    /**
     * Who reads from a process holds the thread for as long as the process is silent. A virtual thread would hold its carrier
     * with it, of which there are as many as processors, and a worker for each would leave none to all other requests.
     */
    static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("sandbox-", 0).factory();

    private final Process process;
    private final Path folder;
    private final DataOutputStream out;
    private final DataInputStream in;
    private volatile String complaints = "";
    private int runs;

    private WorkerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts one and waits until it is ready, which takes about a second. */
    static WorkerProcess start(int memoryMb) throws IOException {
        var folder = Files.createTempDirectory("datadriven-sandbox");
        var builder = new ProcessBuilder(command(folder, memoryMb)).directory(folder.toFile());
        builder.environment().clear();
        var worker = new WorkerProcess(builder.start(), folder);
        THREADS.newThread(worker::listen).start();
        try {
            worker.await(worker.reading(Worker.Ready.class), START);
            return worker;
        } catch (ExecutionException | TimeoutException e) {
            worker.stop();
            throw new IOException("A worker for SQL did not start. It said: " + worker.complaints, e);
        }
    }

    private static List<String> command(Path folder, int memoryMb) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UseContainerSupport",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:ReservedCodeCacheSize=32m",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classpath(),
                Worker.class.getName(),
                Integer.toString(memoryMb));
    }

    /** The service's own jar, the engine's, and the three of JSON. */
    private static String classpath() {
        return Stream.of(Worker.class, DuckDBDriver.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class)
                .map(WorkerProcess::home)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No place is known of " + type.getName() + ".", e);
        }
    }

    /** Runs it, and kills the process when it takes longer than it may. */
    Outcome run(Run run) {
        runs++;
        try {
            Frames.write(out, Frames.Order.of(run));
            return await(reading(Outcome.class), run.limit().plus(GRACE));
        } catch (TimeoutException _) {
            stop();
            return new Outcome.Stopped(Outcome.Reason.TIMEOUT);
        } catch (ExecutionException | IOException e) {
            return died(e);
        }
    }

    private Outcome died(Exception e) {
        stop();
        var isFull = process.exitValue() == HEAP_IS_FULL || complaints.contains("OutOfMemory");
        Log.infof("A worker for SQL ended with %d (%s): %s", process.exitValue(), e, complaints);
        return new Outcome.Stopped(isFull ? Outcome.Reason.OUT_OF_MEMORY : Outcome.Reason.CRASHED);
    }

    private <T> CompletableFuture<T> reading(Class<T> type) {
        var result = new CompletableFuture<T>();
        THREADS.newThread(() -> {
                    try {
                        result.complete(Frames.read(in, type));
                    } catch (IOException e) {
                        result.completeExceptionally(e);
                    }
                })
                .start();
        return result;
    }

    private <T> T await(CompletableFuture<T> result, Duration limit) throws ExecutionException, TimeoutException {
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException(e);
        }
    }

    /** Keeps the last words, and lets the worker not wait for anybody to read them. */
    private void listen() {
        try (InputStream errors = process.getErrorStream()) {
            var buffer = new byte[4096];
            for (int read = errors.read(buffer); read >= 0; read = errors.read(buffer)) {
                var words = complaints + new String(buffer, 0, read, UTF_8);
                complaints = words.substring(Math.max(0, words.length() - MOST_COMPLAINTS));
            }
        } catch (IOException e) {
            Log.debug("A worker's errors can no longer be read.", e);
        }
    }

    /** Ends the process at once; it has nothing to lose. */
    void stop() {
        process.destroyForcibly();
        var ended = process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            Log.warnf("The folder of worker %d could not be removed: %s", ended.pid(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int runs() {
        return runs;
    }
}
