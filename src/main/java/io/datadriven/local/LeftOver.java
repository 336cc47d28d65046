package io.datadriven.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that a killed service left behind. Whoever holds the folder's lock may stop it: nobody else uses it. */
final class LeftOver {

    private LeftOver() {}

    static void stop(Path cluster, Duration patience) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var pid = lines.isEmpty() ? "" : lines.getFirst().strip();
        var left = pid.matches("\\d{1,10}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(LeftOver::isPostgres)
                : java.util.Optional.<ProcessHandle>empty();
        if (left.isPresent()) {
            end(left.get(), patience);
        }
        // After a clean end it is gone already; else its number may belong to another process by now.
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(it -> it.endsWith("postgres")).orElse(false);
    }

    private static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        } catch (ExecutionException e) {
            throw new CannotStart("The database that a killed service left behind does not stop.", e);
        }
    }
}
