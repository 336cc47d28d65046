package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Stands for a question of a kind that the client did not list in {@code Accept-Kinds}: an unknown kind would fail the whole
 * payload in most generated clients, and this one they know from the first release on.
 */
@JsonTypeName("unsupported")
@Schema(
        name = "UnsupportedQuestion",
        description = "A question of a kind that this client cannot show. Show title and prompt, and offer an update.",
        examples = """
                {"kind": "unsupported", "actualKind": "architecture"}
                """)
public record Unsupported(
        @Schema(description = "The kind that the question really has.", examples = "architecture")
        String actualKind) implements Task.Question {}
