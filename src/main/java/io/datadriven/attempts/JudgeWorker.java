package io.datadriven.attempts;

import io.datadriven.judging.Judges;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for reviews to take to a language model, on every replica, where an operator has named one. */
@ApplicationScoped
class JudgeWorker {

    /** Then others of the scheduler have their turn. */
    private static final int MOST_AT_ONCE = 20;

    private final Judges judges;
    private final Judging judging;

    JudgeWorker(Judges judges, Judging judging) {
        this.judges = judges;
        this.judging = judging;
    }

    @Scheduled(every = "{datadriven.judge.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        judges.configured().ifPresent(judge -> {
            var done = 0;
            while (done < MOST_AT_ONCE && judging.work(judge)) {
                done++;
            }
        });
    }
}
