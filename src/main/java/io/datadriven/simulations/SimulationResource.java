package io.datadriven.simulations;

import io.datadriven.platform.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Simulations")
public class SimulationResource {

    private final Simulations simulations;

    SimulationResource(Simulations simulations) {
        this.simulations = simulations;
    }

    @POST
    @Operation(
            operationId = "simulateDesign",
            summary = "Run a design",
            description =
                    "Says what a design costs, how near it is to its limits, how fresh and how right its consumers read, and what"
                            + " faults do to it. It needs no token, is no try, and leaves no trace. Each caller may run some a minute.")
    public SimulationView simulateDesign(@Valid @NotNull SimulationRequest request, RoutingContext routing) {
        return simulations.run(Caller.of(routing), request);
    }
}
