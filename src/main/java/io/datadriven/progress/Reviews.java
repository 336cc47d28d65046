package io.datadriven.progress;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.StudyPace;
import io.datadriven.accounts.StudyPaces;
import io.datadriven.attempts.AttemptHistory;
import io.datadriven.attempts.CheckView;
import io.datadriven.attempts.ReviewVariants;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a learner should recall today, and what they wish for it. */
@ApplicationScoped
class Reviews {

    private final Decks decks;
    private final ReviewWishes wishes;
    private final StudyPaces paces;
    private final AttemptHistory history;
    private final ReviewVariants variants;
    private final Catalog catalog;
    private final InstantSource clock;

    Reviews(
            Decks decks,
            ReviewWishes wishes,
            StudyPaces paces,
            AttemptHistory history,
            ReviewVariants variants,
            Catalog catalog,
            InstantSource clock) {
        this.decks = decks;
        this.wishes = wishes;
        this.paces = paces;
        this.history = history;
        this.variants = variants;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What is due and not yet done. The next page starts behind a challenge even when that was answered meanwhile. */
    @Transactional
    Page<ReviewView> due(CurrentLearner learner, Paging paging) {
        var pace = paces.of(learner);
        var today = pace.day(clock.instant());
        var wished = wishes.of(pace.learnerId());
        var queue = queue(pace, today);
        var open = behind(queue, paging).stream()
                .filter(it -> !Objects.requireNonNull(it.schedule()).isDoneOn(today))
                .filter(it -> !wished.containsKey(it.challengeId())
                        || !wished.get(it.challengeId()).hides(today))
                .limit(paging.limit() + 1L)
                .toList();
        var page = Page.of(open, paging.limit(), Card::challengeId);
        var mistakes = history.mistakes(
                pace.learnerId(), page.items().stream().map(Card::latestAttempt).collect(toSet()));
        return page.map(it -> view(
                pace,
                it,
                wished.getOrDefault(it.challengeId(), ReviewWish.none(pace.learnerId(), it.challengeId())),
                mistakes.getOrDefault(it.latestAttempt(), List.of())));
    }

    /** All reviews of the day, in order, done ones included. */
    private List<Card> queue(StudyPace pace, LocalDate today) {
        var byChallenge = decks.of(pace).stream().collect(toMap(Card::challengeId, Function.identity()));
        var inOrder = catalog.challenges().stream()
                .map(it -> byChallenge.get(it.id()))
                .filter(Objects::nonNull)
                .toList();
        return ReviewQueue.of(inOrder, today, it -> catalog.challenge(it.challengeId())
                .concepts()
                .getFirst());
    }

    private static List<Card> behind(List<Card> queue, Paging paging) {
        var start = paging.after()
                .map(it -> queue.stream().map(Card::challengeId).toList().indexOf(it) + 1)
                .orElse(0);
        if (paging.after().isPresent() && start == 0) {
            throw Paging.invalidCursor();
        }
        return queue.subList(start, queue.size());
    }

    @Transactional
    ReviewView get(CurrentLearner learner, String challengeId) {
        var pace = paces.of(learner);
        return view(pace, catalog.challenge(challengeId), wishes.of(pace.learnerId(), challengeId));
    }

    @Transactional
    ReviewView change(CurrentLearner learner, String challengeId, @Nullable String ifMatch, ReviewChange change) {
        var challenge = catalog.challenge(challengeId);
        var pace = paces.of(learner);
        var wish = wishes.locked(pace.learnerId(), challengeId);
        Versioned.check(ifMatch, wish.version);
        wish.change(change, pace.day(clock.instant()));
        return view(pace, challenge, wish);
    }

    /** Begins the memory of a challenge anew: what was answered before counts for mastery still, and no longer for reviews. */
    @Transactional
    ReviewView reset(CurrentLearner learner, String challengeId) {
        var challenge = catalog.challenge(challengeId);
        var pace = paces.of(learner);
        var wish = wishes.locked(pace.learnerId(), challengeId);
        card(pace, challengeId).ifPresent(it -> wish.forget(it.attempts()));
        return view(pace, challenge, wish);
    }

    @Transactional
    ForecastView forecast(CurrentLearner learner) {
        var pace = paces.of(learner);
        var today = pace.day(clock.instant());
        var suspended = wishes.of(pace.learnerId()).values().stream()
                .filter(it -> it.suspended)
                .map(it -> it.challengeId)
                .collect(toSet());
        return ForecastView.of(Forecast.of(active(decks.of(pace), suspended), today, pace.desiredRetention()));
    }

    private List<Card> active(List<Card> cards, Set<String> suspended) {
        return cards.stream()
                .filter(it -> !suspended.contains(it.challengeId()))
                .filter(it -> catalog.findChallenge(it.challengeId()).isPresent())
                .toList();
    }

    private Optional<Card> card(StudyPace pace, String challengeId) {
        return decks.of(pace).stream()
                .filter(it -> it.challengeId().equals(challengeId))
                .findFirst();
    }

    private ReviewView view(StudyPace pace, Challenge challenge, ReviewWish wish) {
        return card(pace, challenge.id())
                .map(it -> view(pace, it, wish, mistakes(pace, it)))
                .orElseGet(() -> ReviewView.of(
                        challenge, null, new ReviewView.Context(wish, pace.day(clock.instant()), List.of(), null)));
    }

    private List<CheckView> mistakes(StudyPace pace, Card card) {
        return history.mistakes(pace.learnerId(), Set.of(card.latestAttempt()))
                .getOrDefault(card.latestAttempt(), List.of());
    }

    private ReviewView view(StudyPace pace, Card card, ReviewWish wish, List<CheckView> mistakes) {
        var challenge = catalog.challenge(card.challengeId());
        var today = pace.day(clock.instant());
        var schedule = card.schedule();
        var isDue = schedule != null && !schedule.dueOn().isAfter(today);
        var seed = isDue
                ? variants.after(pace.learnerId(), challenge.id(), card.latestAttempt())
                        .orElse(null)
                : null;
        return ReviewView.of(challenge, card, new ReviewView.Context(wish, today, mistakes, seed));
    }
}
