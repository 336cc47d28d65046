package io.datadriven.catalog;

import io.datadriven.grading.Architecture;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Task;
import io.datadriven.grading.Verdict;
import io.datadriven.sandbox.Sandbox;
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

/**
 * How long the grade of a design takes, of which p0.50 is the median, for each shipped challenge: of its model, and of the first
 * design that breaks something in one parameter.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DesignBenchmark {

    @Param({
        "lambda-design-counter-on-the-wall",
        "lambda-design-minutes-and-month-end",
        "kappa-design-pay-once",
        "kappa-design-bad-deploy-friday",
        "merge-design-orders-overtake",
        "merge-design-two-writers",
        "pushdown-design-one-day-many",
        "pushdown-design-minute-files",
        "sizing-design-stream-for-the-peak",
        "sizing-design-forty-machines"
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
