package io.datadriven.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL that runs on a data folder, as {@code postmaster.pid} names it. */
record Postmaster(ProcessHandle process, int port) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int LINES = 8;

    /** The one that runs on the folder and accepts connections. */
    static Postmaster of(Path data) {
        return find(data).orElseThrow(() -> new AssertionError("No PostgreSQL runs on %s.".formatted(data)));
    }

    static Optional<Postmaster> find(Path data) {
        var lines = lines(pidFile(data));
        return lines.size() < LINES
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(PID).strip()))
                        .map(it -> new Postmaster(
                                it, Integer.parseInt(lines.get(PORT).strip())));
    }

    /** What was ever started on the folder and still runs, whether its file is there or not. */
    static List<ProcessHandle> left(Path data) {
        return ProcessHandle.allProcesses()
                .filter(it -> it.info()
                        .arguments()
                        .filter(given -> List.of(given).contains(cluster(data).toString()))
                        .isPresent())
                .toList();
    }

    static Path pidFile(Path data) {
        return cluster(data).resolve("postmaster.pid");
    }

    private static Path cluster(Path data) {
        return data.resolve("postgresql");
    }

    private static List<String> lines(Path pidFile) {
        try {
            return Files.readAllLines(pidFile);
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/datadriven".formatted(port);
    }

    /** It and the processes that work for it. */
    List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    void kill() {
        process.destroyForcibly();
        Patience.until("the killed PostgreSQL has ended", () -> !isRunning(process));
    }

    /** One that has ended and that nobody has asked about yet is still listed, but has no command any more. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
