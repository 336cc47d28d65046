package io.datadriven.quizzes;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.attempts.IdempotencyKey;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Uuids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Draws quizzes, and takes the answers to them. */
@Path("/v1/quizzes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Quizzes")
public class QuizResource {

    private static final String KEY =
            "1 to 255 visible ASCII characters that name this request: sent again with the same key, it does nothing again.";
    private static final String KEY_EXAMPLE = "4f2f1d53-6a2f-4d63-9c3c-0c5f0d9f9c11";
    private static final String ID = "019aad4e-7c00-7000-8000-1234567890ab";

    private final QuizDrawing drawing;
    private final QuizDesk desk;
    private final QuizPresenter presenter;
    private final Quizzes quizzes;
    private final CurrentLearner learner;

    QuizResource(QuizDrawing drawing, QuizDesk desk, QuizPresenter presenter, Quizzes quizzes, CurrentLearner learner) {
        this.drawing = drawing;
        this.desk = desk;
        this.presenter = presenter;
        this.quizzes = quizzes;
        this.learner = learner;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = QuizView.class, responseCode = "201")
    @Operation(
            operationId = "drawQuiz",
            summary = "Draw a quiz",
            description =
                    "Draws challenges in turn from each concept, none twice. Time runs from now, by the service's clock.")
    public QuizView drawQuiz(
            @Nullable @RestHeader("Idempotency-Key") @Parameter(description = KEY, example = KEY_EXAMPLE)
                    String idempotencyKey,
            @Valid @NotNull QuizRequest request) {
        return presenter.view(drawing.draw(learner.id(), request, IdempotencyKey.orFresh(idempotencyKey)));
    }

    @GET
    @APIResponseSchema(QuizView.ListPage.class)
    @Operation(operationId = "listMyQuizzes", summary = "List your quizzes", description = "The latest first.")
    public Page<QuizView.Summary> listMyQuizzes(@Nullable @RestQuery String limit, @Nullable @RestQuery String cursor) {
        var paging = Paging.of(limit, cursor);
        var read = quizzes.latest(learner.id(), paging.after().map(Uuids::fromCursor), paging.limit() + 1);
        return Page.of(read, paging.limit(), it -> it.id.toString()).map(it -> QuizView.Summary.of(it, desk.now()));
    }

    @GET
    @Path("/{quizId}")
    @Operation(
            operationId = "getQuiz",
            summary = "Get a quiz",
            description =
                    "What was answered so far, to go on with it on any device; and the report, when it is finished.")
    public QuizView getQuiz(@Parameter(example = ID) @RestPath String quizId) {
        return presenter.view(desk.get(learner.id(), quizId));
    }

    @POST
    @Path("/{quizId}/answers")
    @ResponseStatus(201)
    @APIResponseSchema(value = QuizAnswerView.class, responseCode = "201")
    @Operation(
            operationId = "answerQuizItem",
            summary = "Answer an item of a quiz",
            description =
                    "Keeps the answer. Under practice and declining it is graded at once. When time is up it is kept as `late`, and "
                            + "does not count. One that could not be graded is an `invalid-answer` problem, and is not kept.")
    public QuizAnswerView answerQuizItem(
            @Parameter(example = ID) @RestPath String quizId,
            @Nullable @RestHeader("Idempotency-Key") @Parameter(description = KEY, example = KEY_EXAMPLE)
                    String idempotencyKey,
            @Valid @NotNull QuizSubmission submission) {
        var answer = desk.answer(learner.id(), quizId, submission, IdempotencyKey.orFresh(idempotencyKey));
        return presenter.view(learner.id(), desk.get(learner.id(), quizId), answer);
    }

    @POST
    @Path("/{quizId}/submission")
    @Operation(
            operationId = "submitQuiz",
            summary = "Hand a quiz in",
            description =
                    "Ends the quiz, grades what is not graded yet, and gives the report. To do it again changes nothing.")
    public QuizView submitQuiz(@Parameter(example = ID) @RestPath String quizId) {
        return presenter.view(desk.handIn(learner.id(), quizId));
    }
}
