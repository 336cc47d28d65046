package io.datadriven.accounts;

import io.datadriven.platform.Problem;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LearnerChange", description = "What to change about a learner. What is absent stays as it is.")
record LearnerChange(
        @Nullable
        @Size(max = 80)
        @Pattern(
                regexp = "^[^\\u0000-\\u001F\\u007F]*[^\\u0000-\\u0020\\u007F][^\\u0000-\\u001F\\u007F]*$",
                message = "must have a visible character, and no control characters")
        @Schema(description = "The name that others see.", examples = "Ada")
        String displayName,

        @Nullable
        @Size(max = 60)
        @Schema(
                description = "Where the learner's days begin: a name of the IANA time zone database.",
                examples = "Europe/London")
        String timeZone,

        @Nullable @Min(1) @Max(50) @Schema(description = "Challenges to pass a day.", examples = "5")
        Integer dailyGoal,

        @Nullable
        @DecimalMin("0.7")
        @DecimalMax("0.97")
        @Schema(
                description =
                        "With which probability you want to still know what comes up for review: the higher, the more reviews. What was due moves "
                                + "with it.",
                examples = "0.85")
        Double desiredRetention) {

    void check() {
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            var detail = "'%s' is no time zone that is known. Write it like 'Europe/London'.".formatted(timeZone);
            throw new Problem(
                    Problem.Type.INVALID_BODY,
                    detail,
                    List.of(Problem.Fault.inBody("/timeZone", "unknown_time_zone", detail)));
        }
    }
}
