package io.datadriven.quizzes;

import io.datadriven.catalog.Seed;
import io.datadriven.grading.Task;
import io.datadriven.platform.Created;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Quiz", description = "A set of challenges that a learner answers in one go, on any device.")
public record QuizView(
        @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String id,

        @Schema(description = "`open` or `finished`; others may be added.", examples = "open")
        String state,

        @Schema(description = "practice, declining, exam or certainty.", examples = "exam")
        String policy,

        @Schema(description = "What it was drawn from.", examples = "8f3a51c09be2d714")
        String seed,

        List<ItemView> items,

        @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt,

        @Nullable @Schema(description = "When time is up, by the service's clock.", examples = "2026-11-22T09:45:00Z")
        Instant deadline,

        @Nullable @Schema(description = "Seconds until then, by the service's clock.", examples = "614")
        Long secondsLeft,

        @Nullable @Schema(examples = "2026-11-22T09:41:00Z") Instant finishedAt,

        @Nullable @Schema(description = "When it is finished, how it went.")
        QuizReport report)
        implements Created {

    @Schema(name = "QuizItem")
    record ItemView(
            @Schema(description = "From 1.", examples = "1") int position,
            @Schema(examples = "kappa-cutover-order") String challengeId,
            @Schema(examples = "Cut over without a gap") String title,

            @Schema(description = "Where its prompt and question are.", examples = "/v1/challenges/kappa-cutover-order")
            String url,

            @Schema(description = "How many answers were saved in time.", examples = "1")
            int answers,

            @Schema(description = "The latest of them; absent without.")
            Task.@Nullable Answer answer,

            @Nullable @Schema(description = "How sure it was.", examples = "2")
            Integer certainty) {

        static ItemView of(QuizItem item, String title, List<QuizAnswer> inTime) {
            var last = inTime.isEmpty() ? null : inTime.getLast();
            return new ItemView(
                    item.position,
                    item.challengeId,
                    title,
                    url(item),
                    inTime.size(),
                    last == null ? null : last.answer,
                    last == null ? null : last.certainty);
        }

        private static String url(QuizItem item) {
            var variant = item.variant();
            return "/v1/challenges/" + item.challengeId + (variant == null ? "" : "?variant=" + variant.hex());
        }
    }

    static QuizView of(Quiz quiz, List<ItemView> items, Instant now, @Nullable QuizReport report) {
        return new QuizView(
                quiz.id.toString(),
                quiz.isFinished() ? "finished" : "open",
                quiz.policy,
                new Seed(quiz.seed).hex(),
                items,
                quiz.createdAt,
                quiz.deadline,
                quiz.deadline == null || quiz.isFinished()
                        ? null
                        : Math.max(0, Duration.between(now, quiz.deadline).toSeconds()),
                quiz.finishedAt,
                report);
    }

    @Override
    public String location() {
        return "/v1/quizzes/" + id;
    }

    @Schema(name = "QuizSummary")
    public record Summary(
            @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
            String id,

            @Schema(description = "`open` or `finished`; others may be added.", examples = "open")
            String state,

            @Schema(examples = "exam") String policy,
            @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt,

            @Nullable @Schema(examples = "2026-11-22T09:45:00Z")
            Instant deadline,

            @Nullable @Schema(examples = "2026-11-22T09:41:00Z")
            Instant finishedAt) {

        static Summary of(Quiz quiz, Instant now) {
            return new Summary(
                    quiz.id.toString(),
                    quiz.isFinished() || quiz.isOver(now) ? "finished" : "open",
                    quiz.policy,
                    quiz.createdAt,
                    quiz.deadline,
                    quiz.finishedAt);
        }
    }

    @Schema(name = "QuizPage")
    record ListPage(
            List<Summary> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
