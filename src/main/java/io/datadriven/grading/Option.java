package io.datadriven.grading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to pick. */
@Schema(name = "Option")
public record Option(
        @Schema(examples = "greater-or-equal") String id,

        @Schema(description = "Markdown.", examples = "`event_time >= :boundary`")
        String text) {

    /** An option as its author writes it. */
    record Authored(String id, String text, boolean correct, String feedback) {

        Option shown() {
            return new Option(id, text);
        }
    }
}
