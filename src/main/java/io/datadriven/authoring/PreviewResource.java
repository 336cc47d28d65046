package io.datadriven.authoring;

import io.datadriven.accounts.Roles;
import io.datadriven.attempts.PrecheckResource;
import io.datadriven.attempts.TrialGrade;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.ContentCheck;
import io.datadriven.catalog.Seed;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import io.datadriven.grading.Task;
import io.datadriven.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Grades an answer against a file that is not published. */
@Path("/v1/admin/challenges:preview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class PreviewResource {

    private final ContentCheck check;
    private final Graders graders;

    PreviewResource(ContentCheck check, Graders graders) {
        this.check = check;
        this.graders = graders;
    }

    @Schema(name = "PreviewRequest", description = "A challenge's file, and an answer to it.")
    record Request(
            @NotNull @Schema(description = "The YAML of the challenge.", examples = "id: kappa-cutover-order")
            String file,

            @Valid @NotNull Task.Answer answer,

            @Nullable
            @Pattern(regexp = "[0-9a-f]{16}", message = "has 16 hexadecimal digits in lower case")
            @Schema(
                    description = "Of a challenge with parameters, which variant; the first one unless said.",
                    examples = "8f3a51c09be2d714")
            String seed,

            @Nullable
            @Min(1)
            @Max(3)
            @Schema(description = "How sure the answer is, 1 to 3, for a policy that asks.", examples = "2")
            Integer certainty) {}

    @POST
    @Operation(
            operationId = "previewChallenge",
            summary = "Try a challenge before it is published",
            description =
                    "Checks the file as content:validate does and, when it can be read, grades the answer against it. A file with faults "
                            + "is no problem of the request: they are what was asked for. Nothing is stored.")
    public Preview previewChallenge(@Valid @NotNull Request request) {
        var path = check.place(request.file());
        var checked = check.check(Map.of(path, request.file()));
        var faults = checked.faults().stream().map(ContentValidation.Fault::of).toList();
        var challenge = challenge(checked.content(), request.seed());
        return challenge
                .map(it -> graded(it, request, faults))
                .orElseGet(() -> new Preview(false, faults, null, null, List.of()));
    }

    private static Optional<Challenge> challenge(Catalog content, @Nullable String hex) {
        var seed = Optional.ofNullable(hex).flatMap(Seed::parse);
        var first = content.challenges().stream().findFirst();
        if (seed.isPresent() && first.isPresent() && !first.get().isParametrised()) {
            var detail = "The challenge has no parameters. Leave 'seed' out.";
            throw new Problem(
                    Problem.Type.INVALID_BODY, detail, List.of(Problem.Fault.inBody("/seed", "not_asked", detail)));
        }
        return first.map(it -> seed.isPresent() ? content.variant(it.id(), seed.get()) : it);
    }

    private Preview graded(Challenge challenge, Request request, List<ContentValidation.Fault> faults) {
        var shown = LearnersView.of(challenge);
        return switch (graders.grade(challenge.task(), request.answer())) {
            case Grade grade ->
                new Preview(
                        faults.isEmpty(),
                        faults,
                        shown,
                        TrialGrade.of(grade, challenge, request.certainty()),
                        List.of());
            case Invalid invalid ->
                new Preview(
                        faults.isEmpty(),
                        faults,
                        shown,
                        null,
                        invalid.faults().stream()
                                .map(PrecheckResource.Fault::of)
                                .toList());
        };
    }

    @Schema(name = "ChallengePreview")
    record Preview(
            @Schema(description = "Whether the file could be published as it is.", examples = "true")
            boolean valid,

            @Schema(description = "Every fault of the file.")
            List<ContentValidation.Fault> faults,

            @Nullable @Schema(description = "What learners would see; absent when the file cannot be read so far.")
            LearnersView challenge,

            @Nullable @Schema(description = "The grade; absent when there is none.")
            TrialGrade grade,

            @Schema(description = "What would have to be mended in the answer before it can be graded.")
            List<PrecheckResource.Fault> answerFaults) {}

    @Schema(name = "PreviewedChallenge", description = "The parts of a challenge that learners see.")
    record LearnersView(
            @Schema(examples = "Cut over without a gap") String title,

            @Schema(description = "Markdown.", examples = "Put the steps in order.")
            String prompt,

            Task.Question question,

            @Schema(
                    description = "What they see once the solution is open. Markdown.",
                    examples = "The log forgets first.")
            String explanation,

            @Schema(description = "Markdown.", examples = "[\"Which step could lose data?\"]")
            List<String> hints) {

        static LearnersView of(Challenge challenge) {
            return new LearnersView(
                    challenge.title(),
                    challenge.prompt(),
                    challenge.task().question(),
                    challenge.explanation(),
                    challenge.hints());
        }
    }
}
