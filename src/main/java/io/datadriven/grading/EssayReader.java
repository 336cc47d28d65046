package io.datadriven.grading;

import io.datadriven.platform.OwnThreads;
import io.datadriven.prose.Assessment;
import io.datadriven.prose.Assessor;
import io.datadriven.prose.Calibration;
import io.datadriven.prose.RubricLint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads essays in a few threads of its own, so that a burst of them delays no other kind of answer, and says how it does. */
@Singleton
public class EssayReader implements AutoCloseable {

    private final Config config;
    private final OwnThreads threads;
    private final MeterRegistry metrics;
    private final Timer latency;
    private volatile @Nullable Assessor assessor;

    EssayReader(Config config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
        this.threads = new OwnThreads(
                "essays",
                config.readers(),
                config.queue(),
                Duration.ofSeconds(config.waitSeconds()),
                "Many essays are being read just now. Yours was not, and nothing was counted; send it again in a moment.");
        this.latency = Timer.builder("datadriven.prose.reading")
                .description("How long it takes to read an essay, without the wait for it")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(metrics);
        metrics.gauge("datadriven.prose.queue", threads, OwnThreads::waiting);
    }

    @ConfigMapping(prefix = "datadriven.prose")
    public interface Config {

        /** Whether the model is loaded together with the service, and not with the first essay. */
        @WithDefault("false")
        boolean loadAtStart();

        /** How many essays are read at once. */
        @WithDefault("1")
        int readers();

        /** How many may wait for that. */
        @WithDefault("32")
        int queue();

        /** How long somebody waits before being sent away. */
        @WithDefault("10")
        int waitSeconds();
    }

    private record Fixed(boolean loadAtStart, int readers, int queue, int waitSeconds) implements Config {}

    /** A reader of its own, outside the service: for checks of content and for benchmarks. */
    public static EssayReader with(int readers, int queue, int waitSeconds, MeterRegistry metrics) {
        return new EssayReader(new Fixed(false, readers, queue, waitSeconds), metrics);
    }

    void start(@Observes StartupEvent start) {
        if (config.loadAtStart()) {
            threads.start(this::loaded);
        }
    }

    /**
     * What the text says, by what people's verdicts have taught if that was for this very rubric and model.
     *
     * @throws io.datadriven.platform.Problem 503 when too many essays wait
     */
    Assessment read(FreeText task, String text) {
        return threads.run(() -> latency.recordCallable(() -> assess(task, text)));
    }

    /** Counts what was graded, so that the share that a person has to look at is known. */
    void count(boolean needsReview) {
        metrics.counter("datadriven.prose.graded", "needs_review", String.valueOf(needsReview))
                .increment();
    }

    private Assessment assess(FreeText task, String text) {
        var solution = task.solution();
        var curve = solution.curve();
        var plain = solution.thresholds();
        if (curve == null) {
            return loaded().assess(solution.rubric(), plain, text);
        }
        var taught = new Calibration.Isotonic(plain, curve.knots());
        var assessment = loaded().assess(solution.rubric(), taught, text);
        var hashes = assessment.hashes();
        return hashes.rubric().equals(curve.rubric()) && hashes.model().equals(curve.model())
                ? assessment
                : loaded().assess(solution.rubric(), plain, text);
    }

    List<RubricLint.Fault> lint(FreeText task) {
        return threads.run(() -> RubricLint.of(
                loaded(), task.solution().rubric(), task.solution().thresholds()));
    }

    private synchronized Assessor load() {
        var known = assessor;
        if (known == null) {
            Log.info("The model that essays are read with is being loaded.");
            known = Assessor.load();
            assessor = known;
        }
        return known;
    }

    private Assessor loaded() {
        var known = assessor;
        return known == null ? load() : known;
    }

    @PreDestroy
    @Override
    public void close() {
        threads.close();
    }
}
