package io.datadriven.sync;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.datadriven.accounts.CurrentLearner;
import io.datadriven.attempts.Submissions;
import io.datadriven.platform.Outage;
import io.datadriven.platform.PartReader;
import io.datadriven.platform.Problem;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes answers one after the other, each as if it had come alone: what becomes of one is nothing to the others. */
@ApplicationScoped
class OfflineAttempts {

    private final PartReader reader;
    private final Submissions submissions;

    OfflineAttempts(PartReader reader, Submissions submissions) {
        this.reader = reader;
        this.submissions = submissions;
    }

    /** When the database is gone, all of them fail: to send the same batch again is safe, and answers what was kept as before. */
    BatchResult take(CurrentLearner learner, List<@Nullable TokenBuffer> parts, RoutingContext request) {
        return new BatchResult(IntStream.range(0, parts.size())
                .mapToObj(it -> take(learner, it, parts.get(it), request))
                .toList());
    }

    private BatchResult.Item take(
            CurrentLearner learner, int index, @Nullable TokenBuffer part, RoutingContext request) {
        try {
            var place = "/items/%d".formatted(index);
            var item = within(place, () -> reader.read(part, OfflineAttempt.class));
            var submitted = within(
                    place + "/submission",
                    () -> submissions.take(learner, item.challengeId(), item.key(), item.submission()));
            return BatchResult.Item.of(index, item.key(), submitted);
        } catch (Problem e) {
            return problem(index, part, e, request);
        } catch (RuntimeException e) {
            if (Outage.causes(e)) {
                throw e;
            }
            Log.errorf(e, "Item %d of a batch of answers failed", index);
            var failed = new Problem(
                    Problem.Type.INTERNAL_ERROR,
                    "This answer could not be taken. The error has been logged; quote the traceId when you report it.");
            return problem(index, part, failed, request);
        }
    }

    private BatchResult.Item problem(int index, @Nullable TokenBuffer part, Problem problem, RoutingContext request) {
        return BatchResult.Item.of(index, reader.text(part, "key").orElse(null), problem, request);
    }

    private static <T> T within(String place, Supplier<T> step) {
        try {
            return step.get();
        } catch (Problem e) {
            throw e.within(place);
        }
    }
}
