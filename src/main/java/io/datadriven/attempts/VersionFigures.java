package io.datadriven.attempts;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "VersionFigures", description = "A version of a challenge that was attempted.")
public record VersionFigures(
        @Schema(examples = "sha256:9f86d081884c7d65") String version,
        @Schema(examples = "1204") long attempts,
        @Schema(examples = "810") long learners,

        @Schema(description = "When it was attempted last.", examples = "2026-11-22T09:30:00Z")
        Instant latestAt) {}
