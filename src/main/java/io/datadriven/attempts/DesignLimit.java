package io.datadriven.attempts;

import io.datadriven.grading.Architecture;
import io.datadriven.grading.Task;
import io.datadriven.platform.Allowance;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Lets a learner have designs graded as often as a person makes one: it takes the service a hundred times as long as a choice. */
@Singleton
class DesignLimit {

    private final Allowance allowance;

    DesignLimit(Config config) {
        this.allowance = new Allowance("designs", config.burst(), config.perMinute());
    }

    @ConfigMapping(prefix = "datadriven.design-limit")
    interface Config {

        /** How many designs a learner may hand in one after the other, after a rest. */
        @WithDefault("20")
        int burst();

        /** How many designs a learner may hand in per minute, in the long run. */
        @WithDefault("30")
        int perMinute();
    }

    /** Other tasks are not counted. */
    void take(UUID learner, Task task) {
        if (task instanceof Architecture) {
            allowance.take(learner.toString());
        }
    }
}
