package io.datadriven.attempts;

import io.datadriven.accounts.Roles;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Uuids;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Grades all attempts at a challenge again, after challenge or grader were mended. */
@Path("/v1/admin/regrades")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Administration")
public class RegradeResource {

    private final RegradeDesk desk;
    private final Regrades regrades;
    private final SecurityIdentity identity;

    RegradeResource(RegradeDesk desk, Regrades regrades, SecurityIdentity identity) {
        this.desk = desk;
        this.regrades = regrades;
        this.identity = identity;
    }

    @Schema(name = "RegradeOrder")
    record Order(
            @NotNull @Schema(examples = "kappa-cutover-order")
            String challengeId) {}

    @Schema(name = "Publication")
    record Publication(
            @NotNull
            @Pattern(regexp = "never_down|strict", message = "is 'never_down' or 'strict'")
            @Schema(
                    description =
                            "never_down: only better grades count. strict: worse ones too, so that points may fall.",
                    examples = "never_down")
            String policy) {}

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = RegradeView.class, responseCode = "201")
    @Operation(
            operationId = "orderRegrade",
            summary = "Grade a challenge's attempts again, in shadow",
            description =
                    "Grades all attempts at the challenge by what holds now, and says what would change. Nothing changes for learners "
                            + "before it is published. What a person has decided stays. There is one regrade of a challenge at a time.")
    public RegradeView orderRegrade(
            @Nullable
                    @RestHeader("Idempotency-Key")
                    @Parameter(
                            description = "Names this request: sent again with the same key, it orders nothing again.",
                            example = "7d6a2a51-0f0b-44c5-8e52-0b9d1a7e7a10")
                    String idempotencyKey,
            @Valid @NotNull Order order) {
        var by = identity.getPrincipal().getName();
        return view(desk.order(by, order.challengeId(), IdempotencyKey.orFresh(idempotencyKey)));
    }

    @GET
    @APIResponseSchema(RegradeView.ListPage.class)
    @Operation(operationId = "listRegrades", summary = "List regrades", description = "The latest first.")
    public Page<RegradeView> listRegrades(@Nullable @RestQuery String limit, @Nullable @RestQuery String cursor) {
        var paging = Paging.of(limit, cursor);
        var read = regrades.latest(paging.after().map(Uuids::fromCursor), paging.limit() + 1);
        return Page.of(read, paging.limit(), it -> it.id.toString()).map(this::view);
    }

    @GET
    @Path("/{regradeId}")
    @Operation(
            operationId = "getRegrade",
            summary = "Get a regrade",
            description = "How far it has come, and what it changes.")
    public RegradeView getRegrade(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String regradeId) {
        return view(desk.get(regradeId));
    }

    @POST
    @Path("/{regradeId}/publication")
    @Operation(
            operationId = "publishRegrade",
            summary = "Publish a regrade",
            description =
                    "Adds the new grades to the attempts, whose old ones stay readable, and makes the standings again. It goes on in the "
                            + "background; to ask for the same again changes nothing. Reports of quizzes stay as they are.")
    public RegradeView publishRegrade(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String regradeId,
            @Valid @NotNull Publication publication) {
        return view(desk.publish(regradeId, publication.policy()));
    }

    @DELETE
    @Path("/{regradeId}")
    @Operation(
            operationId = "discardRegrade",
            summary = "Discard a regrade",
            description = "Drops the grades in shadow. The report stays, in state `discarded`.")
    public void discardRegrade(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String regradeId) {
        desk.discard(regradeId);
    }

    private RegradeView view(Regrade regrade) {
        return RegradeView.of(regrade, desk.total(regrade));
    }
}
