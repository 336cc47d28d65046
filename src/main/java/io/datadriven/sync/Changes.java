package io.datadriven.sync;

import static io.datadriven.attempts.DeviceCopies.key;

import io.datadriven.accounts.LearnerView;
import io.datadriven.accounts.Profiles;
import io.datadriven.attempts.AttemptView;
import io.datadriven.attempts.ChallengeResult;
import io.datadriven.attempts.DeviceCopies;
import io.datadriven.attempts.GivingUpView;
import io.datadriven.daily.BoardSeats;
import io.datadriven.progress.Reading;
import io.datadriven.progress.ReviewWishView;
import io.datadriven.progress.ReviewWishes;
import io.datadriven.quizzes.QuizDesk;
import io.datadriven.quizzes.QuizView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a device what has changed since it last asked, so that it has the same as the service whenever it lost the connection. */
@ApplicationScoped
class Changes {

    private final ChangeLog log;
    private final Profiles profiles;
    private final DeviceCopies copies;
    private final Reading reading;
    private final QuizDesk quizzes;
    private final ReviewWishes wishes;
    private final BoardSeats seats;
    private final InstantSource clock;

    Changes(
            ChangeLog log,
            Profiles profiles,
            DeviceCopies copies,
            Reading reading,
            QuizDesk quizzes,
            ReviewWishes wishes,
            BoardSeats seats,
            InstantSource clock) {
        this.log = log;
        this.profiles = profiles;
        this.copies = copies;
        this.reading = reading;
        this.quizzes = quizzes;
        this.wishes = wishes;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * The next changes, of so many things at most. Nothing when there is no such learner.
     *
     * @param since the token of the page before; none for the first
     */
    @Transactional
    Optional<ChangePage> of(UUID learner, @Nullable String since, int limit) {
        var token = Optional.ofNullable(since).map(SyncToken::read);
        var start = token.map(SyncToken::position).orElse(Position.START);
        var found = log.after(start, learner, limit + 1);
        return found.map(it -> {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            token.ifPresent(given -> given.check(learner, it.origin(), it.low(), now));
            var more = it.positions().size() > limit;
            var changed = more ? it.positions().subList(0, limit) : it.positions();
            var end = more ? changed.getLast() : Position.before(it.low());
            return page(learner, changed, new SyncToken(it.origin(), learner, now, end), more);
        });
    }

    private ChangePage page(UUID learner, List<Position> changed, SyncToken token, boolean more) {
        var now = new ThingsNow(learner, changed);
        return new ChangePage(
                now.of(Kind.PROFILE, this::profile, _ -> "").stream()
                        .findFirst()
                        .orElse(null),
                now.of(Kind.ATTEMPT, copies::attempts, AttemptView::id),
                now.of(Kind.STANDING, copies::standings, ChallengeResult::challengeId),
                now.of(Kind.HINT, copies::hints, it -> key(it.challengeId(), it.number())),
                now.of(Kind.VARIANT, copies::variants, it -> key(it.challengeId(), it.number())),
                now.of(Kind.GIVING_UP, copies::givingUps, GivingUpView::challengeId),
                now.of(Kind.SECTION_READ, reading::read, it -> it.lessonId() + "/" + it.sectionId()),
                now.of(Kind.QUIZ, quizzes::summaries, QuizView.Summary::id),
                now.of(Kind.REVIEW_WISH, wishes::wishes, ReviewWishView::challengeId),
                now
                        .of(
                                Kind.BOARD_SEAT,
                                (it, only) -> seats.seen(it).stream()
                                        .limit(only.size())
                                        .toList(),
                                _ -> "")
                        .stream()
                        .findFirst()
                        .orElse(null),
                now.removed(),
                token.written(),
                more);
    }

    private List<LearnerView> profile(UUID learner, List<String> only) {
        return profiles.of(learner).stream().limit(only.size()).toList();
    }
}
