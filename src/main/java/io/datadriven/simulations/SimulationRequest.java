package io.datadriven.simulations;

import io.datadriven.grading.Design;
import io.datadriven.grading.DesignFault;
import io.datadriven.grading.DesignWorkload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "SimulationRequest",
        description = "A design, and what to run it under: the workload of a challenge, or one of your own.")
record SimulationRequest(
        @NotNull @Valid Design design,

        @Nullable
        @Size(max = 100)
        @Schema(
                description =
                        "A challenge of kind `architecture` that is no exam: its workload, price book and faults are taken.",
                examples = "kappa-orders-dashboard")
        String challengeId,

        @Nullable @Valid @Schema(description = "Your own, instead of a challenge's.")
        DesignWorkload workload,

        @Nullable
        @Size(max = 100)
        @Schema(
                description = "The id of a price book, beside a workload of your own.",
                examples = "aws-us-east-1-2024-07")
        String priceBook,

        @Nullable @Size(max = 6) @Schema(description = "What goes wrong in the drills, beside a workload of your own.")
        List<@NotNull @Valid DesignFault> faults) {}
