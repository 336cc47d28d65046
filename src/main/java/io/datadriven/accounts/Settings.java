package io.datadriven.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What learners had set when, so that a day stays what it was when it was lived. */
@ApplicationScoped
public class Settings implements PanacheRepositoryBase<LearnerSetting, LearnerSetting.Key> {

    private final Learners learners;

    Settings(Learners learners) {
        this.learners = learners;
    }

    /** The earliest first; there is at least one, and the last one holds now. */
    @Transactional
    public List<Setting> of(CurrentLearner current) {
        return of(Optional.ofNullable(learners.findById(current.id()))
                .orElseGet(() -> learners.findById(current.freshId())));
    }

    List<Setting> of(Learner learner) {
        var noted = list("learnerId = ?1 order by version", learner.id);
        return noted.isEmpty()
                ? List.of(LearnerSetting.of(learner, learner.createdAt).setting())
                : noted.stream().map(LearnerSetting::setting).toList();
    }

    /** Notes a change, and with the first one what was before it. */
    void note(LearnerSetting before, LearnerSetting after) {
        if (after.isSameAs(before)) {
            return;
        }
        if (count("learnerId", after.learnerId) == 0) {
            persist(before);
        }
        persist(after);
    }
}
