package io.datadriven.attempts;

import io.datadriven.grading.Architecture;
import io.datadriven.grading.Categorization;
import io.datadriven.grading.Cloze;
import io.datadriven.grading.Estimate;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.Matching;
import io.datadriven.grading.MultipleChoice;
import io.datadriven.grading.Numeric;
import io.datadriven.grading.Ordering;
import io.datadriven.grading.Pushdown;
import io.datadriven.grading.SingleChoice;
import io.datadriven.grading.Sql;
import io.datadriven.grading.Task;
import io.datadriven.grading.WritePath;
import io.datadriven.platform.Allowance;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Lets a learner hand in what takes the service long to grade as often as a person makes it, so that nobody fills the queue of all. */
@Singleton
class GradingLimits {

    private final Allowance designs;
    private final Allowance texts;

    GradingLimits(Designs designs, Essays essays) {
        this.designs = new Allowance("designs", designs.burst(), designs.perMinute());
        this.texts = new Allowance("texts", essays.burst(), essays.perMinute());
    }

    @ConfigMapping(prefix = "datadriven.design-limit")
    interface Designs {

        /** How many designs a learner may hand in one after the other, after a rest. */
        @WithDefault("20")
        int burst();

        /** How many designs a learner may hand in per minute, in the long run. */
        @WithDefault("30")
        int perMinute();
    }

    @ConfigMapping(prefix = "datadriven.essay-limit")
    interface Essays {

        /** How many texts a learner may hand in one after the other, after a rest. */
        @WithDefault("20")
        int burst();

        /** How many texts a learner may hand in per minute, in the long run. */
        @WithDefault("30")
        int perMinute();
    }

    /** Counts an answer where its kind has a limit; scripts wait for an engine of their own instead. */
    void take(UUID learner, Task task) {
        switch (task) {
            case Architecture _ -> designs.take(learner.toString());
            case FreeText _ -> texts.take(learner.toString());
            case SingleChoice _,
                    MultipleChoice _,
                    Ordering _,
                    Matching _,
                    Categorization _,
                    Cloze _,
                    Numeric _,
                    Estimate _,
                    WritePath _,
                    Pushdown _,
                    Sql _ -> {}
        }
    }
}
