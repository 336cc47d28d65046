package io.datadriven.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ScheduledReviewChange",
        description = "What to change about the reviews of a challenge. What is absent stays as it is.")
record ReviewChange(
        @Nullable
        @Schema(description = "Whether it never comes up for review until this is taken back.", examples = "true")
        Boolean suspended,

        @Nullable @Schema(description = "Whether it stays away for the rest of the day.", examples = "true")
        Boolean buried) {}
