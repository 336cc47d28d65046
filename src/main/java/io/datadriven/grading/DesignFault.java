package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes wrong in a drill, as it is written and sent. */
@ByKind
public sealed interface DesignFault
        permits DesignFault.BrokerLost,
                DesignFault.SpotReclaimed,
                DesignFault.BadDeploy,
                DesignFault.SchemaBreak,
                DesignFault.SourceLate,
                DesignFault.RegionLost {

    /** What the simulation takes. */
    Fault fault();

    @JsonTypeName("broker_lost")
    @Schema(name = "BrokerLostFault", description = "A broker of the log is gone for good.")
    record BrokerLost() implements DesignFault {

        @Override
        public Fault fault() {
            return new Fault.BrokerLost();
        }
    }

    @JsonTypeName("spot_reclaimed")
    @Schema(name = "SpotReclaimedFault", description = "A machine of a job is reclaimed by the spot market.")
    record SpotReclaimed() implements DesignFault {

        @Override
        public Fault fault() {
            return new Fault.SpotReclaimed();
        }
    }

    @JsonTypeName("bad_deploy")
    @Schema(name = "BadDeployFault", description = "A deploy writes wrong values before it is undone.")
    record BadDeploy(
            @Min(1) @Max(720) @Schema(examples = "3") int hours) implements DesignFault {

        @Override
        public Fault fault() {
            return new Fault.BadDeploy(hours);
        }
    }

    @JsonTypeName("schema_break")
    @Schema(name = "SchemaBreakFault", description = "The source changes the form of its events.")
    record SchemaBreak() implements DesignFault {

        @Override
        public Fault fault() {
            return new Fault.SchemaBreak();
        }
    }

    @JsonTypeName("source_late")
    @Schema(name = "SourceLateFault", description = "The source is cut off, and sends all of it afterwards.")
    record SourceLate(
            @Min(1) @Max(720) @Schema(examples = "6") int hours) implements DesignFault {

        @Override
        public Fault fault() {
            return new Fault.SourceLate(hours);
        }
    }

    @JsonTypeName("region_lost")
    @Schema(name = "RegionLostFault", description = "Everything in the region is gone.")
    record RegionLost() implements DesignFault {

        @Override
        public Fault fault() {
            return new Fault.RegionLost();
        }
    }

    /** What a fault is called. */
    static String word(Fault fault) {
        return switch (fault) {
            case Fault.BrokerLost _ -> "broker_lost";
            case Fault.SpotReclaimed _ -> "spot_reclaimed";
            case Fault.BadDeploy _ -> "bad_deploy";
            case Fault.SchemaBreak _ -> "schema_break";
            case Fault.SourceLate _ -> "source_late";
            case Fault.RegionLost _ -> "region_lost";
        };
    }

    /** What a learner is told about it beforehand. */
    static String text(Fault fault) {
        return switch (fault) {
            case Fault.BrokerLost _ -> "A broker of the log is gone for good.";
            case Fault.SpotReclaimed _ -> "A machine of a job is reclaimed by the spot market.";
            case Fault.BadDeploy it ->
                Sentence.of("A deploy writes wrong values for %d h before it is undone.", it.hours());
            case Fault.SchemaBreak _ -> "The source changes the form of its events.";
            case Fault.SourceLate it ->
                Sentence.of("The source is cut off for %d h, and sends all of it afterwards.", it.hours());
            case Fault.RegionLost _ -> "Everything in the region is gone.";
        };
    }
}
