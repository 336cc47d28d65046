package io.datadriven.accounts;

import io.datadriven.platform.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What learners say about themselves. */
@ApplicationScoped
class Profiles {

    private final Learners learners;

    Profiles(Learners learners) {
        this.learners = learners;
    }

    @Transactional
    LearnerView of(CurrentLearner learner) {
        return LearnerView.of(Optional.ofNullable(learners.findById(learner.id()))
                .orElseGet(() -> learners.findById(learner.freshId())));
    }

    @Transactional
    LearnerView change(CurrentLearner current, @Nullable String ifMatch, LearnerChange change) {
        change.check();
        var learner =
                Optional.ofNullable(learners.lock(current.id())).orElseGet(() -> learners.lock(current.freshId()));
        Versioned.check(ifMatch, learner.version);
        learner.change(change);
        return LearnerView.of(learner);
    }
}
