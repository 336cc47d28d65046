package io.datadriven.sync;

import io.datadriven.attempts.AttemptView;
import io.datadriven.attempts.Submissions;
import io.datadriven.platform.Problem;
import io.datadriven.platform.ProblemDetails;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AttemptBatchResult", description = "What became of each answer, in the order in which they came.")
record BatchResult(List<Item> items) {

    @Schema(name = "OfflineAttemptResult", description = "What became of one answer of a batch.")
    record Item(
            @Schema(description = "Its place in the batch, from 0.", examples = "0")
            int index,

            @Nullable
            @Schema(description = "Its key; absent if it has none.", examples = "4f2f1d53-6a2f-4d63-9c3c-0c5f0d9f9c11")
            String key,

            @Schema(
                    description =
                            "`created`; `replayed`: it was there already, and is answered as the first time; `invalid`: mend it, or drop it; "
                                    + "`notFound`: there is no such challenge any more; `conflict`: the challenge is closed; `later`: send it "
                                    + "again after `retryAfterSeconds`; `failed`: our fault, send it again another day. Others may be added.",
                    examples = "created")
            String status,

            @Nullable @Schema(description = "When it is `created` or `replayed`.")
            AttemptView attempt,

            @Nullable @Schema(description = "Otherwise: what went wrong. Its pointers start at the batch.")
            ProblemDetails problem,

            @Nullable @Schema(description = "When it is worth trying again.", examples = "60")
            Integer retryAfterSeconds) {

        static Item of(int index, String key, Submissions.Submitted submitted) {
            return new Item(index, key, submitted.replayed() ? "replayed" : "created", submitted.attempt(), null, null);
        }

        static Item of(int index, @Nullable String key, Problem problem, RoutingContext request) {
            var wait = problem.retryAfterSeconds();
            return new Item(
                    index,
                    key,
                    status(problem),
                    null,
                    ProblemDetails.of(problem, request),
                    wait.isPresent() ? wait.getAsInt() : null);
        }

        private static String status(Problem problem) {
            return switch (problem.status()) {
                case 404 -> "notFound";
                case 409 -> "conflict";
                case 429, 503 -> "later";
                case 500 -> "failed";
                default -> "invalid";
            };
        }
    }
}
