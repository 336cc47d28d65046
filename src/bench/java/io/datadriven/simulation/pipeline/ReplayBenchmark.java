package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.RowMeaning;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a replay of a Lambda pipeline takes and what it allocates; with the wrong boundary it also looks for a counterexample. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReplayBenchmark {

    @Param({"3000", "50000"})
    public int events;

    @Param({"BATCH_WATERMARK", "MIDNIGHT"})
    public Serving.Boundary boundary;

    @Benchmark
    public List<ConsumerView> replay() {
        return Replay.of(
                        Designs.lambda(Designs.appending(10), Designs.overwriting(1_440, 1), boundary),
                        Designs.calm(RowMeaning.EACH_EVENT_ONCE),
                        Set.of(),
                        events)
                .views();
    }
}
