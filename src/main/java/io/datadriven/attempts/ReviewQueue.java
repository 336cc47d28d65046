package io.datadriven.attempts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings reviews together with the answers and grades that they are about. */
@ApplicationScoped
class ReviewQueue {

    private final Reviews reviews;
    private final PersonsVerdicts verdicts;
    private final Attempts attempts;
    private final LaterGrades laterGrades;

    ReviewQueue(Reviews reviews, PersonsVerdicts verdicts, Attempts attempts, LaterGrades laterGrades) {
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.attempts = attempts;
        this.laterGrades = laterGrades;
    }

    Page<ReviewView> page(Reviews.Filter filter, Paging paging) {
        var read = reviews.queue(filter, paging.after().map(Uuids::fromCursor), paging.limit() + 1);
        var page = Page.of(read, paging.limit(), it -> it.id.toString());
        return new Page<>(views(page.items()), page.nextCursor());
    }

    ReviewView view(Review review) {
        return views(List.of(review)).getFirst();
    }

    private List<ReviewView> views(List<Review> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var answered = attempts
                .find(
                        "learnerId in ?1 and id in ?2",
                        page.stream().map(it -> it.learnerId).distinct().toList(),
                        page.stream().map(it -> it.attemptId).distinct().toList())
                .stream()
                .collect(toMap(it -> it.id, it -> it));
        var later = laterGrades.latest(answered.values());
        var decided = verdicts.of(page);
        return page.stream()
                .map(it -> {
                    var attempt = requireNonNull(answered.get(it.attemptId));
                    var grade = later.get(attempt.id);
                    return ReviewView.of(
                            it, attempt, grade == null ? attempt.given() : grade.given(), decided.get(it.id));
                })
                .toList();
    }
}
