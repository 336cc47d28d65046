package io.datadriven.attempts;

import io.datadriven.platform.Created;
import io.datadriven.prose.Calibration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Calibration", description = "What people's verdicts have taught about the scores of a question.")
record CalibrationView(
        @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String id,

        @Schema(examples = "kappa-or-lambda-defended") String challengeId,

        @Schema(description = "From 1, of the challenge.", examples = "2")
        int number,

        @Schema(
                description =
                        "ready (a dry run), published (in force), or replaced by a later one. Others may be added.",
                examples = "ready")
        String state,

        @Schema(
                description = "The rubric and the model that it holds for: for others, it has no effect.",
                examples = "sha256:9f86d081884c7d65")
        String rubric,

        @Schema(examples = "sha256:60303ae22b998861") String model,

        @Schema(description = "The curve: straight lines between these, from 0 to 0 and to 1 at 1.")
        List<Knot> knots,

        CalibrationReport report,

        @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt,
        @Nullable @Schema(examples = "2026-11-22T09:40:00Z") Instant publishedAt)
        implements Created {

    @Schema(name = "CalibrationKnot")
    record Knot(
            @Schema(description = "What the service reads, from 0 to 1.", examples = "0.62")
            double raw,

            @Schema(description = "What people give for that.", examples = "0.7")
            double given) {

        static Knot of(Calibration.Knot it) {
            return new Knot(it.raw(), it.given());
        }
    }

    static CalibrationView of(Calibrated it) {
        return new CalibrationView(
                it.id.toString(),
                it.challengeId,
                it.number,
                it.state,
                it.rubricHash,
                it.modelHash,
                it.knots.stream().map(Knot::of).toList(),
                it.report,
                it.createdAt,
                it.publishedAt);
    }

    @Override
    public String location() {
        return "/v1/admin/calibrations/" + id;
    }

    @Schema(name = "CalibrationPage")
    record ListPage(
            List<CalibrationView> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
