package io.datadriven.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a simple script takes, from the order to the rows: the middle one and the slowest ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScriptBenchmark {

    private static final Run RUN = Run.query(
            List.of("create table t (a integer, b varchar)", "insert into t values ('1', 'x'), ('2', null)"),
            List.of("select b, count(*) as n from t group by b"),
            Duration.ofSeconds(5));

    private final Sandbox sandbox = Sandbox.with(1, 128);

    @Benchmark
    public Outcome run() {
        try (var lease = sandbox.lease()) {
            return lease.run(RUN);
        }
    }

    @TearDown
    public void stop() {
        sandbox.close();
    }
}
