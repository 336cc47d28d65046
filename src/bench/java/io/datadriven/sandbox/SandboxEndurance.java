package io.datadriven.sandbox;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Runs 10,000 scripts in one worker that is never replaced, and prints what memory it and the service hold (VmRSS, in kB): it
 * should stay as it is.
 */
public final class SandboxEndurance {

    private static final int RUNS = 10_000;
    private static final int EVERY = 1_000;

    private SandboxEndurance() {}

    private record Endless(int workers, int queue, int warm, int runsPerWorker, int memoryMb, int waitSeconds, int answerSeconds)
            implements Sandbox.Config {}

    public static void main(String[] args) throws IOException {
        var setup = List.of(
                "create table t (a integer, b varchar)",
                "insert into t select i, 'row ' || i from range(1000) r(i)");
        var run = Run.writes(
                setup,
                List.of(List.of("create table u as select b, count(*) as n from t group by b", "delete from t where a % 2 = 0")),
                List.of("select * from t", "select * from u"),
                Duration.ofSeconds(5));
        try (var sandbox = new Sandbox(new Endless(1, 0, 0, Integer.MAX_VALUE, 128, 60, 60))) {
            for (int i = 1; i <= RUNS; i++) {
                try (var lease = sandbox.lease()) {
                    if (!(lease.run(run) instanceof Outcome.Rows)) {
                        throw new IllegalStateException("Run " + i + " gave no rows.");
                    }
                }
                if (i % EVERY == 0) {
                    System.out.println(i + " runs: service " + resident(ProcessHandle.current()) + ", worker "
                            + ProcessHandle.current()
                                    .children()
                                    .map(SandboxEndurance::resident)
                                    .collect(joining(", ")));
                }
            }
        }
    }

    private static String resident(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(it -> it.startsWith("VmRSS")).collect(joining()).replaceAll("\\D", "");
        } catch (IOException _) {
            return "gone";
        }
    }
}
