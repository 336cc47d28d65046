package io.datadriven.catalog;

import io.datadriven.sandbox.Sandbox;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Task;
import io.datadriven.grading.Verdict;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a grade takes and what it allocates, for a shipped challenge of each kind, answered rightly and wrongly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GraderBenchmark {

    @Param({
        "lambda-union-boundary",
        "kappa-replay-safe-code",
        "kappa-cutover-order",
        "kappa-failure-symptoms",
        "pushdown-where-it-dies",
        "merge-statement-blanks",
        "kappa-retention-bill",
        "kappa-log-size-estimate",
        "merge-crash-between-two-commits",
        "merge-design-for-reruns",
        "pushdown-count-from-footers",
        "pushdown-two-queries-one-order",
        "lambda-design-counter-on-the-wall",
        "sizing-design-forty-machines",
        "merge-sql-late-update",
        "kappa-or-lambda-for-prices"
    })
    public String challenge;

    @Param({"right", "wrong"})
    public String answered;

    private final Graders graders = new Graders(Sandbox.with(1, 128));
    private Task task;
    private Task.Answer answer;

    @Setup
    public void load() {
        task = ContentLoader.load(Optional.empty(), graders).challenge(challenge).task();
        answer = answered.equals("right") ? task.modelAnswer() : task.wrongAnswer();
    }

    @Benchmark
    public Verdict grade() {
        return graders.grade(task, answer);
    }
}
