package io.datadriven.progress;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns from time to time how hard challenges are, from the answers of all learners. */
@ApplicationScoped
class ProgressSweep {

    private final ProgressRebuilds rebuilds;

    ProgressSweep(ProgressRebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Scheduled(
            every = "{datadriven.progress.learn-every}",
            delayed = "{datadriven.progress.learn-after}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        rebuilds.catchUp();
    }
}
