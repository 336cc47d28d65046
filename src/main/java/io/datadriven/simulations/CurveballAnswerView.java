package io.datadriven.simulations;

import io.datadriven.grading.Design;
import io.datadriven.simulation.pipeline.Edits;
import io.datadriven.simulation.pipeline.Judgement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CurveballAnswer", description = "How a changed design stands to what is asked now.")
record CurveballAnswerView(
        @Schema(
                description =
                        "From 0 to 1: the share of the requirements that it meets, by weight, less a 64th for each point of the edits.",
                minimum = "0",
                maximum = "1",
                examples = "0.875")
        double score,

        @Schema(description = "The design after the patch.") Design design,

        List<Held> requirements,

        @Schema(description = "What was changed.") List<EditView> edits) {

    private static final double WHOLE = 64;

    @Schema(name = "HeldRequirement")
    record Held(
            @Schema(examples = "cost") String id,
            @Schema(examples = "true") boolean met,

            @Schema(examples = "It costs 3,210.00 USD a month.")
            String message) {

        static Held of(Judgement judged) {
            return new Held(judged.requirement().id(), judged.isMet(), judged.sentence());
        }
    }

    @Schema(name = "DesignEdit")
    record EditView(
            @Schema(description = "What was done.", examples = "'workers' of 'job' goes from 4 to 8.")
            String text,

            @Schema(description = "How many points it costs.", examples = "1")
            int weight) {

        static EditView of(Edits.Edit edit) {
            var text =
                    switch (edit) {
                        case Edits.Edit.Added it -> "'%s' is new.".formatted(it.node());
                        case Edits.Edit.Removed it -> "'%s' is gone.".formatted(it.node());
                        case Edits.Edit.Changed it ->
                            "'%s' of '%s' goes from %s to %s.".formatted(it.parameter(), it.node(), it.from(), it.to());
                        case Edits.Edit.Operated it ->
                            "'%s' goes from %s to %s.".formatted(it.parameter(), it.from(), it.to());
                        case Edits.Edit.Connected it -> "'%s' feeds '%s' now.".formatted(it.from(), it.to());
                        case Edits.Edit.Disconnected it -> "'%s' no longer feeds '%s'.".formatted(it.from(), it.to());
                    };
            return new EditView(text, edit.weight());
        }
    }

    static CurveballAnswerView of(int sixtyFourths, Design design, List<Judgement> judged, Edits edits) {
        return new CurveballAnswerView(
                sixtyFourths / WHOLE,
                design,
                judged.stream().map(Held::of).toList(),
                edits.edits().stream().map(EditView::of).toList());
    }
}
