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

/** Lets people's verdicts teach how texts are scored, first as a dry run. */
@Path("/v1/admin/calibrations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Administration")
public class CalibrationResource {

    private final CalibrationDesk desk;
    private final Calibrations calibrations;
    private final SecurityIdentity identity;

    CalibrationResource(CalibrationDesk desk, Calibrations calibrations, SecurityIdentity identity) {
        this.desk = desk;
        this.calibrations = calibrations;
        this.identity = identity;
    }

    @Schema(name = "CalibrationOrder")
    record Order(
            @NotNull @Schema(examples = "kappa-or-lambda-defended")
            String challengeId) {}

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = CalibrationView.class, responseCode = "201")
    @Operation(
            operationId = "orderCalibration",
            summary = "Make a calibration, as a dry run",
            description =
                    "Fits a curve to the verdicts on a question, from 30 on, and says how much nearer to people's scores it comes and which "
                            + "attempts it would change. Nothing changes before it is published.")
    public CalibrationView orderCalibration(
            @Nullable
                    @RestHeader("Idempotency-Key")
                    @Parameter(
                            description = "Names this request: sent again with the same key, it makes nothing again.",
                            example = "7d6a2a51-0f0b-44c5-8e52-0b9d1a7e7a11")
                    String idempotencyKey,
            @Valid @NotNull Order order) {
        var by = identity.getPrincipal().getName();
        return CalibrationView.of(desk.order(by, order.challengeId(), IdempotencyKey.orFresh(idempotencyKey)));
    }

    @GET
    @APIResponseSchema(CalibrationView.ListPage.class)
    @Operation(operationId = "listCalibrations", summary = "List calibrations", description = "The latest first.")
    public Page<CalibrationView> listCalibrations(
            @Nullable @RestQuery String limit, @Nullable @RestQuery String cursor) {
        var paging = Paging.of(limit, cursor);
        var read = calibrations.latest(paging.after().map(Uuids::fromCursor), paging.limit() + 1);
        return Page.of(read, paging.limit(), it -> it.id.toString()).map(CalibrationView::of);
    }

    @GET
    @Path("/{calibrationId}")
    @Operation(
            operationId = "getCalibration",
            summary = "Get a calibration",
            description = "Its curve, and what it changes.")
    public CalibrationView getCalibration(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String calibrationId) {
        return CalibrationView.of(desk.get(calibrationId));
    }

    @POST
    @Path("/{calibrationId}/publication")
    @Operation(
            operationId = "publishCalibration",
            summary = "Put a calibration in force",
            description =
                    "Answers from now on are scored by it; those that there are change only when they are graded again (regrades). The one "
                            + "that was in force is replaced. To ask for the same again changes nothing.")
    public CalibrationView publishCalibration(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String calibrationId) {
        return CalibrationView.of(desk.publish(calibrationId));
    }
}
