package io.datadriven.progress;

import static java.util.stream.Collectors.toSet;

import io.datadriven.accounts.StudyPace;
import io.datadriven.attempts.AttemptHistory;
import io.datadriven.attempts.ReviewVariants;
import io.datadriven.attempts.Standings;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows cards to their learners: with what went wrong last, and with other numbers where there are any. */
@ApplicationScoped
class ReviewPresenter {

    private final ReviewWishes wishes;
    private final Standings standings;
    private final AttemptHistory history;
    private final ReviewVariants variants;
    private final Catalog catalog;
    private final InstantSource clock;

    ReviewPresenter(
            ReviewWishes wishes,
            Standings standings,
            AttemptHistory history,
            ReviewVariants variants,
            Catalog catalog,
            InstantSource clock) {
        this.wishes = wishes;
        this.standings = standings;
        this.history = history;
        this.variants = variants;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Cards in their order, whose challenges there are. */
    List<ReviewView> of(StudyPace pace, List<Card> cards) {
        var learner = pace.learnerId();
        var wished = wishes.of(learner);
        var closed = standings.closed(learner);
        var mistakes = history.mistakes(
                learner, cards.stream().map(Card::latestAttempt).collect(toSet()));
        return cards.stream()
                .map(it -> {
                    var wish = wished.getOrDefault(it.challengeId(), ReviewWish.none(learner, it.challengeId()));
                    var context = new ReviewView.Context(
                            wish,
                            closed.contains(it.challengeId()),
                            pace.day(clock.instant()),
                            mistakes.getOrDefault(it.latestAttempt(), List.of()));
                    return of(pace, it, context);
                })
                .toList();
    }

    /**
     * What is known of one challenge.
     *
     * @param card nothing when it was never answered
     */
    ReviewView of(StudyPace pace, Challenge challenge, @Nullable Card card) {
        if (card != null) {
            return of(pace, List.of(card)).getFirst();
        }
        var context = new ReviewView.Context(
                wishes.of(pace.learnerId(), challenge.id()),
                standings.closed(pace.learnerId()).contains(challenge.id()),
                pace.day(clock.instant()),
                List.of());
        return ReviewView.of(challenge, null, null, context);
    }

    private ReviewView of(StudyPace pace, Card card, ReviewView.Context context) {
        var schedule = card.schedule();
        var seed = schedule == null || schedule.dueOn().isAfter(context.today()) || context.isClosed()
                ? null
                : variants.after(pace.learnerId(), card.challengeId(), card.latestAttempt())
                        .orElse(null);
        return ReviewView.of(catalog.challenge(card.challengeId()), card, seed, context);
    }

    /** The challenges that do not come up for review on the learner's day, whatever is known of them. */
    Set<String> away(StudyPace pace) {
        var away = wishes.of(pace.learnerId()).values().stream()
                .filter(it -> it.hides(pace.day(clock.instant())))
                .map(it -> it.challengeId)
                .collect(toSet());
        away.addAll(standings.closed(pace.learnerId()));
        return away;
    }
}
