package io.datadriven.simulations;

import io.datadriven.grading.DesignEvidence;
import io.datadriven.simulation.pipeline.FilesLeft;
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
        List<DesignEvidence.Drill> drills,

        @Schema(description = "The files of each table that are left for readers, the smallest first.")
        List<TableFiles> files) {

    @Schema(name = "TableFiles", description = "The files of a table.")
    record TableFiles(
            @Schema(examples = "raw") String table,

            @Schema(description = "Of one file, at the greatest compression, in thousands of bytes.", examples = "3125")
            long kilobytes,

            @Schema(examples = "69120") long filesPerDay,

            @Schema(description = "Whether opening one takes longer than reading it.", examples = "true")
            boolean small,

            @Schema(
                    description = "The same in words.",
                    examples =
                            "The files of 'raw' have 3.1 MB, and 69,120 come a day. Below 16 MB a file takes longer to open than to read.")
            String message) {

        static TableFiles of(FilesLeft it) {
            return new TableFiles(it.table(), it.kilobytes(), it.perDay(), it.isSmall(), it.sentence());
        }
    }

    static SimulationView of(Outcome outcome) {
        return new SimulationView(
                DesignEvidence.Bill.of(outcome.ledger()),
                outcome.utilisations().stream().map(DesignEvidence.NodeLoad::of).toList(),
                outcome.replay().views().stream()
                        .map(DesignEvidence.Consumer::of)
                        .toList(),
                outcome.drills().stream().map(DesignEvidence.Drill::of).toList(),
                outcome.files().stream().map(TableFiles::of).toList());
    }
}
