package io.datadriven.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The program of a worker's process: takes a run from standard input, answers with its outcome, and so on until the end. */
final class Worker {

    /** Rows, plans and the engine's own structures beside the memory that it counts. */
    private static final int MEMORY_BESIDE_MB = 256;

    private static final int SPARE_SECONDS = 2;

    private Worker() {}

    /** Says that a worker is ready for its first run. */
    record Ready(long processId) {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var memoryMb = Integer.parseInt(arguments[0]);
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(Cage.ownOutput()));
        warmUp(memoryMb);
        removeUnpackedLibrary();
        Cage.limitProcessor(burnedSeconds() + SPARE_SECONDS);
        Cage.lock(memoryMb + MEMORY_BESIDE_MB);
        Frames.write(out, new Ready(ProcessHandle.current().pid()));
        work(memoryMb, in, out);
    }

    private static void work(int memoryMb, DataInputStream in, DataOutputStream out) throws IOException, SQLException {
        var engine = Engine.open(memoryMb);
        while (true) {
            Run run;
            try {
                run = Frames.read(in, Frames.Order.class).run();
            } catch (EOFException _) {
                return;
            }
            Cage.limitProcessor(burnedSeconds() + run.limit().toSeconds() + SPARE_SECONDS);
            var outcome = engine.run(run);
            Frames.write(out, outcome);
            engine.close();
            engine = Engine.open(memoryMb);
        }
    }

    /** Loads every class that a run needs, good or bad: none can be loaded from a folder once the door is closed. */
    private static void warmUp(int memoryMb) throws IOException, SQLException {
        var setup = List.of("create table t (a integer)", "insert into t values ('1')");
        var scripts = List.of(
                "select 1 as a, date '2026-01-01' as b, 1.5 as c, [1] as d, 1e0 as e, timestamp '2026-01-01 00:00:00' as f",
                "select nope",
                "selec",
                "select * from range(20000)");
        for (var sql : scripts) {
            var script = List.of(sql);
            answer(memoryMb, Run.query(setup, script, Duration.ofSeconds(1)));
            answer(memoryMb, Run.writes(setup, List.of(script), List.of("from t"), Duration.ofSeconds(1)));
            answer(memoryMb, Run.bind(setup, script, Duration.ofSeconds(1)));
        }
        Frames.write(new DataOutputStream(OutputStream.nullOutputStream()), new Ready(0));
    }

    private static void answer(int memoryMb, Run run) throws IOException, SQLException {
        var bytes = new ByteArrayOutputStream();
        Frames.write(new DataOutputStream(bytes), Frames.Order.of(run));
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        try (var engine = Engine.open(memoryMb)) {
            var outcome = engine.run(Frames.read(in, Frames.Order.class).run());
            Frames.write(new DataOutputStream(OutputStream.nullOutputStream()), outcome);
        }
    }

    /** The driver unpacks its library into the folder for temporary files; once it is loaded, the file is not needed. */
    private static void removeUnpackedLibrary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long burnedSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1_000_000_000L;
    }
}
