package io.datadriven.attempts;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The grades that attempts were given after their first. */
@ApplicationScoped
class LaterGrades implements PanacheRepositoryBase<LaterGrade, LaterGrade.Key> {

    /** The oldest first. */
    List<LaterGrade> of(UUID learner, UUID attempt) {
        return find("learnerId = ?1 and attemptId = ?2 order by number", learner, attempt)
                .list();
    }

    Optional<LaterGrade> latest(UUID learner, UUID attempt) {
        return of(learner, attempt).stream().reduce((_, later) -> later);
    }

    /** The latest of each of these attempts that has any, by the attempt's id. */
    Map<UUID, LaterGrade> latest(Collection<Attempt> attempts) {
        var learners = attempts.stream().map(it -> it.learnerId).distinct().toList();
        var ids = attempts.stream().map(it -> it.id).toList();
        return attempts.isEmpty()
                ? Map.of()
                : find("learnerId in ?1 and attemptId in ?2 order by number", learners, ids).stream()
                        .collect(toMap(it -> it.attemptId, it -> it, (_, later) -> later));
    }
}
