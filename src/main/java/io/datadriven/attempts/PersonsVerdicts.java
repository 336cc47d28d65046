package io.datadriven.attempts;

import static java.util.stream.Collectors.toMap;

import io.datadriven.grading.FreeTextEvidence;
import io.datadriven.prose.Calibration;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people decided, in the order in which they did. */
@ApplicationScoped
class PersonsVerdicts implements PanacheRepositoryBase<PersonsVerdict, PersonsVerdict.Key> {

    Optional<PersonsVerdict> withKey(String by, String key) {
        return find("decidedBy = ?1 and idempotencyKey = ?2", by, key).firstResultOptional();
    }

    /** Of each of these reviews that has one, by the review's id. */
    Map<UUID, PersonsVerdict> of(Collection<Review> reviews) {
        var learners = reviews.stream().map(it -> it.learnerId).distinct().toList();
        var ids = reviews.stream().map(it -> it.id).toList();
        return reviews.isEmpty()
                ? Map.of()
                : find("learnerId in ?1 and reviewId in ?2", learners, ids).stream()
                        .collect(toMap(it -> it.reviewId, it -> it));
    }

    /** What the service and a person gave, of all that was read with this rubric and model; of an attempt, the last verdict. */
    List<Calibration.Knot> pairs(String challenge, FreeTextEvidence.Hashes hashes) {
        var latest = new LinkedHashMap<UUID, Calibration.Knot>();
        find(
                        "challengeId = ?1 and rubricHash = ?2 and modelHash = ?3 order by decidedAt, reviewId",
                        challenge,
                        hashes.rubric(),
                        hashes.model())
                .stream()
                .forEach(it -> latest.put(it.attemptId, new Calibration.Knot(it.raw, it.given)));
        return List.copyOf(latest.values());
    }
}
