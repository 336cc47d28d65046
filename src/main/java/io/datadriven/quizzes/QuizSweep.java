package io.datadriven.quizzes;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes the quizzes of learners who did not come back in time. */
@ApplicationScoped
class QuizSweep {

    private final QuizDesk desk;

    QuizSweep(QuizDesk desk) {
        this.desk = desk;
    }

    @Scheduled(every = "{datadriven.quiz.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var more = true;
        while (more) {
            more = desk.closeNext();
        }
    }
}
