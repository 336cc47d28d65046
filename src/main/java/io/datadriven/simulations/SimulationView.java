package io.datadriven.simulations;

import io.datadriven.grading.DesignEvidence;
import io.datadriven.simulation.pipeline.Outcome;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Simulation", description = "What comes of a design. The same request always gives the same.")
record SimulationView(
        DesignEvidence.Bill bill,

        @Schema(description = "How near the nodes are to their limits.")
        List<DesignEvidence.NodeLoad> load,

        @Schema(description = "How fresh and how right the consumers read on a calm day, in the order of the workload.")
        List<DesignEvidence.Consumer> consumers,

        @Schema(description = "What the faults do, in their order.")
        List<DesignEvidence.Drill> drills) {

    static SimulationView of(Outcome outcome) {
        return new SimulationView(
                DesignEvidence.Bill.of(outcome.ledger()),
                outcome.utilisations().stream().map(DesignEvidence.NodeLoad::of).toList(),
                outcome.replay().views().stream()
                        .map(DesignEvidence.Consumer::of)
                        .toList(),
                outcome.drills().stream().map(DesignEvidence.Drill::of).toList());
    }
}
