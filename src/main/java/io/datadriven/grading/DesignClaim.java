package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.Claim;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learner says about a design, to be held against what it does. */
@ByKind
public sealed interface DesignClaim
        permits DesignClaim.Fresh, DesignClaim.Costs, DesignClaim.Replays, DesignClaim.ExactlyOnce {

    /** What the simulation checks. */
    Claim claim();

    /** The claim in words. */
    String said();

    @JsonTypeName("fresh")
    @Schema(name = "FreshClaim", description = "What a consumer reads is at no time older.")
    record Fresh(
            @NotNull @Size(max = 40) @Schema(examples = "dashboard")
            String consumer,

            @Min(0) @Max(31_536_000) @Schema(examples = "60")
            int seconds)
            implements DesignClaim {

        @Override
        public Claim claim() {
            return new Claim.Fresh(consumer, seconds);
        }

        @Override
        public String said() {
            return Sentence.of("'%s' is at most %,d s behind.", Quoted.cut(consumer), seconds);
        }
    }

    @JsonTypeName("costs")
    @Schema(name = "CostsClaim", description = "A month costs at most so much, even at the higher end of the bill.")
    record Costs(
            @Min(0) @Max(100_000_000) @Schema(examples = "4000")
            int usdPerMonth) implements DesignClaim {

        @Override
        public Claim claim() {
            return new Claim.Costs(usdPerMonth);
        }

        @Override
        public String said() {
            return Sentence.of("It costs at most %,d USD a month.", usdPerMonth);
        }
    }

    @JsonTypeName("replays")
    @Schema(name = "ReplaysClaim", description = "So much history is computed again in so long a time.")
    record Replays(
            @Min(1) @Max(3_650) @Schema(examples = "7") int days,
            @Min(1) @Max(87_600) @Schema(examples = "2") int hours)
            implements DesignClaim {

        @Override
        public Claim claim() {
            return new Claim.Replays(days, hours);
        }

        @Override
        public String said() {
            return Sentence.of("%,d days are computed again in %,d h.", days, hours);
        }
    }

    @JsonTypeName("exactly_once")
    @Schema(
            name = "ExactlyOnceClaim",
            description =
                    "Nothing is lost or there twice for a consumer: in calm, when a stream job crashes, and when a batch run is started again.")
    record ExactlyOnce(
            @NotNull @Size(max = 40) @Schema(examples = "dashboard")
            String consumer) implements DesignClaim {

        @Override
        public Claim claim() {
            return new Claim.ExactlyOnce(consumer);
        }

        @Override
        public String said() {
            return Sentence.of("'%s' gets everything exactly once.", Quoted.cut(consumer));
        }
    }
}
