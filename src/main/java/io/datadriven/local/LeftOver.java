package io.datadriven.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What still runs on a cluster after its service was killed. Whoever holds the folder's lock may stop it: nobody else uses it. */
final class LeftOver {

    /** Whoever only looks into the folder is left alone. */
    private static final List<String> PROGRAMS = List.of("postgres", "initdb", "pg_ctl");

    private static final Duration PAUSE = Duration.ofMillis(20);

    private LeftOver() {}

    static void stop(Path cluster, Duration patience) throws IOException {
        end(cluster, patience);
        // After a clean end it is gone already; else its number may belong to another process by now.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static void end(Path cluster, Duration patience) {
        var start = System.nanoTime();
        var left = on(cluster);
        left.forEach(ProcessHandle::destroy);
        while (!left.isEmpty()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                left.forEach(ProcessHandle::destroyForcibly);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            left = on(cluster);
        }
    }

    /** PostgreSQL or what makes it. A process that has ended has no arguments, also while nobody has asked for its exit code. */
    private static List<ProcessHandle> on(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(it -> it.info().command().filter(LeftOver::isOurs).isPresent())
                .filter(it -> it.info()
                        .arguments()
                        .filter(given -> List.of(given).contains(cluster.toString()))
                        .isPresent())
                .toList();
    }

    private static boolean isOurs(String command) {
        return PROGRAMS.contains(command.substring(command.lastIndexOf('/') + 1));
    }
}
