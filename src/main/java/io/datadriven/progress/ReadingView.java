package io.datadriven.progress;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SectionProgress", description = "Whether the learner has read a section.")
public record ReadingView(
        @Schema(examples = "architecture-at-scale") String lessonId,
        @Schema(examples = "when-kappa-works") String sectionId,
        @Schema(examples = "true") boolean read,

        @Nullable
        @Schema(description = "When it was first read; absent while it is not.", examples = "2026-11-22T09:30:00Z")
        Instant readAt) {}
