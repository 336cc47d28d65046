package io.datadriven.attempts;

import io.datadriven.grading.FreeText;
import io.datadriven.grading.Task;
import io.datadriven.platform.Allowance;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Lets a learner have texts read as often as a person writes one, so that nobody fills the queue of all. */
@Singleton
class EssayLimit {

    private final Allowance allowance;

    EssayLimit(Config config) {
        this.allowance = new Allowance("texts", config.burst(), config.perMinute());
    }

    @ConfigMapping(prefix = "datadriven.essay-limit")
    interface Config {

        /** How many texts a learner may hand in one after the other, after a rest. */
        @WithDefault("20")
        int burst();

        /** How many texts a learner may hand in per minute, in the long run. */
        @WithDefault("30")
        int perMinute();
    }

    /** Other tasks are not counted. */
    void take(UUID learner, Task task) {
        if (task instanceof FreeText) {
            allowance.take(learner.toString());
        }
    }
}
