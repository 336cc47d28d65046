package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import io.datadriven.grading.Sql;
import io.datadriven.grading.SqlRun;
import io.datadriven.platform.Kinds;
import io.datadriven.platform.Problem;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Runs a script on the rows that the learner sees, and says nothing of whether it is right. */
@Path("/v1/challenges/{challengeId}/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class RunResource {

    private final Variants variants;
    private final CurrentLearner learner;
    private final Graders graders;
    private final RunLimit limit;

    RunResource(Variants variants, CurrentLearner learner, Graders graders, RunLimit limit) {
        this.variants = variants;
        this.learner = learner;
        this.graders = graders;
        this.limit = limit;
    }

    @POST
    @Operation(
            operationId = "runAnswer",
            summary = "Run a script for practice",
            description =
                    "Runs the script of an `sql` answer on the rows that the question shows, and gives what comes of it. It is no"
                            + " try and leaves no trace. A script that fails is answered with 200, too: `ended` says how it went. Each"
                            + " learner may start some runs a minute.")
    public SqlRun runAnswer(
            @Parameter(example = "merge-sql-late-update") @RestPath String challengeId,
            @Valid @NotNull Submission submission) {
        var task =
                variants.answered(learner.id(), challengeId, submission.seed()).task();
        if (!(task instanceof Sql)) {
            throw new Problem(
                    Problem.Type.NOTHING_TO_RUN,
                    "Only answers of kind 'sql' can be run; this challenge is of kind '%s'.".formatted(Kinds.of(task)));
        }
        if (!(submission.answer() instanceof Sql.Answer script)) {
            throw Faults.of(new Invalid(List.of(new Invalid.Fault(
                    "/kind",
                    "wrong_kind",
                    "This challenge takes an answer of kind 'sql', not '%s'."
                            .formatted(Kinds.of(submission.answer()))))));
        }
        limit.take(learner.id());
        return graders.run(task, script).orElseThrow();
    }
}
