package io.datadriven.progress;

import static java.util.stream.Collectors.toMap;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.StudyPace;
import io.datadriven.accounts.StudyPaces;
import io.datadriven.catalog.Catalog;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a learner should recall today, and what they wish for it. */
@ApplicationScoped
class Reviews {

    private final Decks decks;
    private final ReviewWishes wishes;
    private final ReviewPresenter presenter;
    private final StudyPaces paces;
    private final Catalog catalog;
    private final InstantSource clock;

    Reviews(
            Decks decks,
            ReviewWishes wishes,
            ReviewPresenter presenter,
            StudyPaces paces,
            Catalog catalog,
            InstantSource clock) {
        this.decks = decks;
        this.wishes = wishes;
        this.presenter = presenter;
        this.paces = paces;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What is due and not yet done. The next page starts behind a challenge even when that was answered meanwhile. */
    @Transactional
    Page<ReviewView> due(CurrentLearner learner, Paging paging) {
        var pace = paces.of(learner);
        var today = pace.day(clock.instant());
        var away = presenter.away(pace);
        var open = behind(queue(pace, today), paging).stream()
                .filter(it -> !Objects.requireNonNull(it.schedule()).isDoneOn(today))
                .filter(it -> !away.contains(it.challengeId()))
                .limit(paging.limit() + 1L)
                .toList();
        var page = Page.of(open, paging.limit(), Card::challengeId);
        return new Page<>(presenter.of(pace, page.items()), page.nextCursor());
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
        return view(paces.of(learner), challengeId);
    }

    @Transactional
    ReviewView change(CurrentLearner learner, String challengeId, @Nullable String ifMatch, ReviewChange change) {
        catalog.challenge(challengeId);
        var pace = paces.of(learner);
        var wish = wishes.locked(pace.learnerId(), challengeId);
        Versioned.check(ifMatch, view(pace, challengeId).version());
        wish.change(change, pace.day(clock.instant()));
        return view(pace, challengeId);
    }

    /** Begins the memory of a challenge anew: what was answered before counts for mastery still, and no longer for reviews. */
    @Transactional
    ReviewView reset(CurrentLearner learner, String challengeId) {
        catalog.challenge(challengeId);
        var pace = paces.of(learner);
        var wish = wishes.locked(pace.learnerId(), challengeId);
        var card = card(pace, challengeId);
        if (card != null) {
            wish.forget(card.attempts());
        }
        return view(pace, challengeId);
    }

    @Transactional
    ForecastView forecast(CurrentLearner learner) {
        var pace = paces.of(learner);
        var away = presenter.away(pace);
        var active = decks.of(pace).stream()
                .filter(it -> !away.contains(it.challengeId()))
                .filter(it -> catalog.findChallenge(it.challengeId()).isPresent())
                .toList();
        return ForecastView.of(Forecast.of(active, pace.day(clock.instant()), pace.desiredRetention()));
    }

    private ReviewView view(StudyPace pace, String challengeId) {
        return presenter.of(pace, catalog.challenge(challengeId), card(pace, challengeId));
    }

    private @Nullable Card card(StudyPace pace, String challengeId) {
        return decks.of(pace).stream()
                .filter(it -> it.challengeId().equals(challengeId))
                .findFirst()
                .orElse(null);
    }
}
