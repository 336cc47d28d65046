package io.datadriven.attempts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for regrades with work left, on every replica, and leaves learners the database for most of the time. */
@ApplicationScoped
class RegradeWorker {

    private final Regrading regrading;
    private final RegradePace pace;
    private volatile boolean isWarm;

    RegradeWorker(Regrading regrading, @ConfigProperty(name = "datadriven.regrade.share") double share) {
        this.regrading = regrading;
        this.pace = new RegradePace(share);
    }

    @Scheduled(every = "{datadriven.regrade.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() throws InterruptedException {
        var begun = System.nanoTime();
        while (regrading.work()) {
            var worked = Duration.ofNanos(System.nanoTime() - begun);
            Thread.sleep(isWarm ? pace.restAfter(worked) : pace.restAfterFirst(worked));
            isWarm = true;
            begun = System.nanoTime();
        }
    }
}
