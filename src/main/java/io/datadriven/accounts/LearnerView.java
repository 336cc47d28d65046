package io.datadriven.accounts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.datadriven.platform.Versioned;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Learner", description = "Who is signed in.")
public record LearnerView(
        @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String id,

        @Schema(description = "The name that others see.", examples = "Ada")
        String displayName,

        @Schema(description = "Where the learner's days begin.", examples = "Europe/London")
        String timeZone,

        @Schema(description = "Challenges to pass a day.", examples = "3")
        int dailyGoal,

        @Schema(
                description = "With which probability the learner wants to still know what comes up for review.",
                examples = "0.9")
        double desiredRetention,

        @Schema(description = "When the learner was first here.", examples = "2026-11-22T09:30:00Z")
        Instant createdAt,

        @JsonIgnore @Schema(hidden = true) int version)
        implements Versioned {

    static LearnerView of(Learner learner) {
        return new LearnerView(
                learner.id.toString(),
                learner.displayName,
                learner.timeZone,
                learner.dailyGoal,
                learner.desiredRetention,
                learner.createdAt,
                learner.version);
    }
}
