package io.datadriven.accounts;

import io.datadriven.platform.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What learners say about themselves. */
@ApplicationScoped
public class Profiles {

    private final Learners learners;
    private final Settings settings;
    private final InstantSource clock;

    Profiles(Learners learners, Settings settings, InstantSource clock) {
        this.learners = learners;
        this.settings = settings;
        this.clock = clock;
    }

    /** Nothing when the learner has been erased. */
    @Transactional
    public Optional<LearnerView> of(UUID learner) {
        return learners.findByIdOptional(learner).map(LearnerView::of);
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
        var before = LearnerSetting.of(learner, learner.createdAt);
        learner.change(change);
        settings.note(before, LearnerSetting.of(learner, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return LearnerView.of(learner);
    }
}
