package io.datadriven.progress;

import io.datadriven.accounts.CurrentLearner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells other features which challenges a learner should recall today. */
@ApplicationScoped
public class DueReviews {

    private final Reviews reviews;

    DueReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Ids of challenges, the most urgent first. They stay the same all day, whatever is answered. */
    public List<String> today(CurrentLearner learner) {
        return reviews.today(learner);
    }
}
