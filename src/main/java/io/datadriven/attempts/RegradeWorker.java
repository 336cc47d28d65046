package io.datadriven.attempts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for regrades with work left, on every replica, and leaves learners room between two batches. */
@ApplicationScoped
class RegradeWorker {

    private final Regrading regrading;
    private final Duration pause;

    RegradeWorker(Regrading regrading, @ConfigProperty(name = "datadriven.regrade.pause") Duration pause) {
        this.regrading = regrading;
        this.pause = pause;
    }

    @Scheduled(every = "{datadriven.regrade.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() throws InterruptedException {
        while (regrading.work()) {
            Thread.sleep(pause);
        }
    }
}
