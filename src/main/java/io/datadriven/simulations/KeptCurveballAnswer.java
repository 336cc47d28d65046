package io.datadriven.simulations;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "KeptCurveballAnswer", description = "What you last made of a curveball, and what came of it then.")
record KeptCurveballAnswer(
        @Schema(examples = "2026-11-22T09:30:00Z") Instant answeredAt,

        @Schema(description = "Your JSON Patch on the design of the attempt.")
        List<PatchOperation> patch,

        CurveballAnswerView answer) {

    static KeptCurveballAnswer of(CurveballAnswer it) {
        return new KeptCurveballAnswer(it.answeredAt, it.patch, it.answer);
    }
}
