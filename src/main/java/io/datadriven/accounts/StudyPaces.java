package io.datadriven.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** At which pace learners want to be taught, for the features that teach them. */
@ApplicationScoped
public class StudyPaces {

    private final Learners learners;
    private final Settings settings;

    StudyPaces(Learners learners, Settings settings) {
        this.learners = learners;
        this.settings = settings;
    }

    /** Of who asks. Whoever was erased meanwhile is made known again. */
    @Transactional
    public StudyPace of(CurrentLearner learner) {
        return of(learner.id()).or(() -> of(learner.freshId())).orElseThrow();
    }

    /** Nothing when the learner was erased. */
    @Transactional
    public Optional<StudyPace> of(UUID learner) {
        return learners.findByIdOptional(learner).map(it -> new StudyPace(it.id, settings.of(it), it.desiredRetention));
    }
}
