package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;
import io.datadriven.simulation.pipeline.Circumstance;
import io.datadriven.simulation.pipeline.Region;
import io.datadriven.simulation.pipeline.Requirement;
import org.jspecify.annotations.Nullable;

/** What a design has to fulfil, as its author writes it. */
@ByKind
sealed interface DesignRequirement
        permits DesignRequirement.Cost,
                DesignRequirement.Headroom,
                DesignRequirement.NotIdle,
                DesignRequirement.Freshness,
                DesignRequirement.Correctness,
                DesignRequirement.Recovery,
                DesignRequirement.Replayable,
                DesignRequirement.FileSize,
                DesignRequirement.Residency {

    Requirement requirement();

    @JsonTypeName("cost")
    record Cost(String id, int weight, int usdPerMonth) implements DesignRequirement {

        @Override
        public Requirement requirement() {
            return new Requirement.Cost(id, weight, usdPerMonth);
        }
    }

    @JsonTypeName("headroom")
    record Headroom(String id, int weight) implements DesignRequirement {

        @Override
        public Requirement requirement() {
            return new Requirement.Headroom(id, weight);
        }
    }

    @JsonTypeName("not_idle")
    record NotIdle(String id, int weight, int percent) implements DesignRequirement {

        @Override
        public Requirement requirement() {
            return new Requirement.NotIdle(id, weight, percent);
        }
    }

    @JsonTypeName("freshness")
    record Freshness(String id, int weight, String consumer, String percentile, int seconds)
            implements DesignRequirement {

        @Override
        public Requirement requirement() {
            return new Requirement.Freshness(
                    id, weight, consumer, WriteDecision.constant(Requirement.Percentile.class, percentile), seconds);
        }
    }

    /**
     * Rows that are right.
     *
     * @param when calm unless said
     * @param hours of what lasts a while
     */
    @JsonTypeName("correctness")
    record Correctness(
            String id,
            int weight,
            String consumer,
            int lostPerMillion,
            int duplicatedPerMillion,
            int stalePerMillion,
            @Nullable String when,
            @Nullable Integer hours)
            implements DesignRequirement {

        @Override
        public Requirement requirement() {
            return new Requirement.Correctness(
                    id,
                    weight,
                    consumer,
                    lostPerMillion,
                    duplicatedPerMillion,
                    stalePerMillion,
                    new Circumstance(
                            WriteDecision.constant(Circumstance.Kind.class, requireNonNullElse(when, "calm")),
                            requireNonNullElse(hours, 0)));
        }
    }

    @JsonTypeName("recovery")
    record Recovery(String id, int weight, DesignFault fault, int rtoMinutes, int rpoMinutes)
            implements DesignRequirement {

        @Override
        public Requirement requirement() {
            return new Requirement.Recovery(id, weight, fault.fault(), rtoMinutes, rpoMinutes);
        }
    }

    @JsonTypeName("replayable")
    record Replayable(String id, int weight, int days, int hours) implements DesignRequirement {

        @Override
        public Requirement requirement() {
            return new Requirement.Replayable(id, weight, days, hours);
        }
    }

    @JsonTypeName("file_size")
    record FileSize(String id, int weight, int mb) implements DesignRequirement {

        @Override
        public Requirement requirement() {
            return new Requirement.FileSize(id, weight, mb);
        }
    }

    /**
     * All of it in one region.
     *
     * @param region a word of the palette
     */
    @JsonTypeName("residency")
    record Residency(String id, int weight, String region) implements DesignRequirement {

        @Override
        public Requirement requirement() {
            return new Requirement.Residency(id, weight, WriteDecision.constant(Region.class, region));
        }
    }
}
