package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import io.datadriven.grading.Task;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Says whether an answer could be graded, and nothing of whether it is right. */
@Path("/v1/challenges/{challengeId}/prechecks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class PrecheckResource {

    private final Variants variants;
    private final CurrentLearner learner;
    private final Graders graders;

    PrecheckResource(Variants variants, CurrentLearner learner, Graders graders) {
        this.variants = variants;
        this.learner = learner;
        this.graders = graders;
    }

    @POST
    @Operation(
            operationId = "precheckAnswer",
            summary = "Check the form of an answer",
            description =
                    "Says whether the answer could be graded, and what to mend if not. It is no try, leaves no trace, and says "
                            + "nothing of whether the answer is right.")
    public Precheck precheckAnswer(
            @Parameter(example = "kappa-cutover-order") @RestPath String challengeId,
            @Valid @NotNull Submission submission) {
        return graders.check(task(challengeId, submission), submission.answer())
                .map(it ->
                        new Precheck(false, it.faults().stream().map(Fault::of).toList()))
                .orElseGet(() -> new Precheck(true, List.of()));
    }

    private Task task(String challengeId, Submission submission) {
        return variants.answered(learner.id(), challengeId, submission.seed()).task();
    }

    @Schema(name = "Precheck")
    record Precheck(
            @Schema(description = "Whether the answer could be graded.", examples = "true")
            boolean valid,

            @Schema(description = "What to mend; empty when it is valid.")
            List<Fault> faults) {}

    @Schema(name = "AnswerFault")
    public record Fault(
            @Schema(description = "Where in the body: a JSON pointer as a URI fragment.", examples = "#/answer/order/2")
            String pointer,

            @Schema(description = "A word for programs. New ones may be added.", examples = "repeated_step")
            String code,

            @Schema(examples = "'swap-readers' is placed twice.")
            String detail) {

        /** What an author or a learner has to mend. */
        public static Fault of(Invalid.Fault fault) {
            return new Fault("#/answer" + fault.pointer(), fault.code(), fault.detail());
        }
    }
}
