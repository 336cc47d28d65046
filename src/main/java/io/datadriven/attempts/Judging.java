package io.datadriven.attempts;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.FreeTextRevision;
import io.datadriven.grading.FreeTextRevision.Decider;
import io.datadriven.judging.AnswerJudge;
import io.datadriven.judging.AnswerJudge.Opinion;
import io.datadriven.judging.JudgeFailed;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Takes reviews of which the service was not sure to a language model, one after the other. No connection is held while it thinks; a
 * person's verdict that comes in the meantime wins.
 */
@ApplicationScoped
class Judging {

    static final int MOST_TRIES = 3;

    private final Catalog catalog;
    private final Calibrations calibrations;
    private final Reviews reviews;
    private final Attempts attempts;
    private final GradeLedger ledger;
    private final Session database;
    private final InstantSource clock;

    Judging(
            Catalog catalog,
            Calibrations calibrations,
            Reviews reviews,
            Attempts attempts,
            GradeLedger ledger,
            Session database,
            InstantSource clock) {
        this.catalog = catalog;
        this.calibrations = calibrations;
        this.reviews = reviews;
        this.attempts = attempts;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    /** What became of asking, as it is stored and shown. */
    enum Became {
        CHANGED,
        AGREED,
        FAILED,
        NOT_ASKED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A review, and what is to be asked about it; nothing where only people may judge. */
    private record Taken(Review.Key review, Optional<AnswerJudge.Asked> asked) {}

    /** Takes one review to the judge. False when there is none to take. */
    boolean work(AnswerJudge judge) {
        var taken = QuarkusTransaction.requiringNew()
                .call(() -> reviews.toBeJudged(now(), MOST_TRIES).map(this::taken));
        taken.ifPresent(it -> it.asked().ifPresent(asked -> ask(judge, it.review(), asked)));
        return taken.isPresent();
    }

    private Taken taken(Review review) {
        var key = new Review.Key(review.learnerId, review.id);
        var attempt = attempts.of(review.learnerId, review.attemptId).orElseThrow();
        var read = ReadText.of(ledger.current(attempt).checks()).orElseThrow();
        var asked = task(review, read)
                .filter(_ -> attempt.needsReview() && !read.reading().mustBeReadByPeople())
                .map(it -> new AnswerJudge.Asked(it.core(), criteria(it, read), text(attempt)));
        if (asked.isEmpty()) {
            review.judged(Became.NOT_ASKED.word());
        } else {
            review.askedJudge(now());
        }
        return new Taken(key, asked);
    }

    private static List<AnswerJudge.Criterion> criteria(FreeText task, ReadText read) {
        return task.statements().entrySet().stream()
                .filter(it -> read.criteria().containsKey(it.getKey()))
                .map(it -> new AnswerJudge.Criterion(it.getKey(), it.getValue()))
                .toList();
    }

    private static String text(Attempt attempt) {
        return attempt.answer instanceof FreeText.Answer it ? it.text() : "";
    }

    /** The question as it is graded now, if it still asks for what was read. */
    private Optional<FreeText> task(Review review, ReadText read) {
        return catalog.findChallenge(review.challengeId)
                .map(calibrations::taught)
                .filter(FreeText.class::isInstance)
                .map(FreeText.class::cast)
                .filter(it -> it.criteria().containsAll(read.criteria().keySet()));
    }

    private void ask(AnswerJudge judge, Review.Key key, AnswerJudge.Asked asked) {
        try {
            var opinions = judge.judge(asked);
            QuarkusTransaction.requiringNew().run(() -> settle(key, opinions));
        } catch (JudgeFailed e) {
            // Whoever runs the service has to know; of the answer nothing is said.
            Log.warnf("No opinion on the review %s: %s", key.id(), e.getMessage());
            QuarkusTransaction.requiringNew().run(() -> failed(key));
        }
    }

    private void failed(Review.Key key) {
        var review = reviews.findById(key);
        if (review != null && review.judgeTries >= MOST_TRIES) {
            review.judged(Became.FAILED.word());
        }
    }

    private void settle(Review.Key key, List<Opinion> opinions) {
        var review = reviews.findById(key);
        if (review == null) {
            return;
        }
        ledger.lock(review.learnerId, review.challengeId);
        database.refresh(review);
        if (review.isOpen()) {
            review.judged(settled(review, opinions).word());
        }
    }

    private Became settled(Review review, List<Opinion> opinions) {
        var attempt = attempts.of(review.learnerId, review.attemptId).orElseThrow();
        var read = ReadText.of(ledger.current(attempt).checks()).orElseThrow();
        var task = task(review, read);
        if (task.isEmpty()) {
            return Became.NOT_ASKED;
        }
        var decisions = new JudgeSteps(task.get(), read, text(attempt)).decisions(opinions);
        if (decisions.isEmpty()) {
            return Became.AGREED;
        }
        Challenge challenge = catalog.challenge(review.challengeId);
        var grade = new FreeTextRevision(task.get(), read.criteria(), read.reading(), decisions).by(Decider.MODEL);
        ledger.add(attempt, challenge, grade, review, Decider.MODEL);
        return Became.CHANGED;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
