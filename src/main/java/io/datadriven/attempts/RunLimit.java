package io.datadriven.attempts;

import io.datadriven.platform.Allowance;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Lets a learner try a script as often as a person does, so that the engine is there for everybody. */
@Singleton
class RunLimit {

    private final Allowance allowance;

    RunLimit(Config config) {
        this.allowance = new Allowance("scripts", config.burst(), config.perMinute());
    }

    @ConfigMapping(prefix = "datadriven.run-limit")
    interface Config {

        /** How many runs a learner may start one after the other, after a rest. */
        @WithDefault("10")
        int burst();

        /** How many runs a learner may start per minute, in the long run. */
        @WithDefault("30")
        int perMinute();
    }

    void take(UUID learner) {
        allowance.take(learner.toString());
    }
}
