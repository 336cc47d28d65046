package io.datadriven.attempts;

import io.datadriven.platform.Created;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Regrade", description = "All attempts at a challenge, graded again.")
record RegradeView(
        @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String id,

        @Schema(examples = "kappa-cutover-order") String challengeId,

        @Schema(description = "The version that it grades by.", examples = "sha256:9f86d081884c7d65")
        String challengeVersion,

        @Schema(examples = "ordering/1") String graderVersion,

        @Schema(
                description =
                        "`grading`, `ready` (to be published or discarded), `publishing`, `published` or `discarded`; others may be added.",
                examples = "ready")
        String state,

        @Nullable @Schema(description = "How it was published.", examples = "never_down")
        String policy,

        @Schema(description = "Attempts graded so far.", examples = "200")
        int done,

        @Schema(description = "Attempts that there are.", examples = "200")
        int total,

        @Schema(description = "New grades published so far.", examples = "15")
        int published,

        RegradeReport report,

        @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt,
        @Nullable @Schema(examples = "2026-11-22T09:31:00Z") Instant readyAt,
        @Nullable @Schema(examples = "2026-11-22T09:40:00Z") Instant publishedAt)
        implements Created {

    static RegradeView of(Regrade regrade, int total) {
        return new RegradeView(
                regrade.id.toString(),
                regrade.challengeId,
                regrade.challengeVersion,
                regrade.graderVersion,
                regrade.state,
                regrade.policy,
                regrade.done,
                total,
                regrade.published,
                regrade.report,
                regrade.createdAt,
                regrade.readyAt,
                regrade.publishedAt);
    }

    @Override
    public String location() {
        return "/v1/admin/regrades/" + id;
    }

    @Schema(name = "RegradePage")
    record ListPage(
            List<RegradeView> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
