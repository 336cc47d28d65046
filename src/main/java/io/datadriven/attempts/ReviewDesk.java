package io.datadriven.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.FreeTextRevision;
import io.datadriven.grading.FreeTextRevision.Decider;
import io.datadriven.grading.FreeTextRevision.Decision;
import io.datadriven.platform.Problem;
import io.datadriven.platform.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Decides reviews. A verdict adds a grade to the attempt and makes the standing again; it changes no earlier grade. */
@ApplicationScoped
class ReviewDesk {

    private final Catalog catalog;
    private final Reviews reviews;
    private final PersonsVerdicts verdicts;
    private final Attempts attempts;
    private final GradeLedger ledger;
    private final Session database;
    private final ObjectMapper json;
    private final InstantSource clock;

    ReviewDesk(
            Catalog catalog,
            Reviews reviews,
            PersonsVerdicts verdicts,
            Attempts attempts,
            GradeLedger ledger,
            Session database,
            ObjectMapper json,
            InstantSource clock) {
        this.catalog = catalog;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.attempts = attempts;
        this.ledger = ledger;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Review get(UUID id) {
        return reviews.byId(id)
                .orElseThrow(() -> new Problem(Problem.Type.NOT_FOUND, "There is no review '%s'.".formatted(id)));
    }

    /** Decides a review, once for each key. */
    @Transactional
    Review decide(UUID id, String by, String key, List<PersonsVerdict.DecidedCriterion> criteria) {
        var review = get(id);
        var decider = new PersonsVerdict.Decider(by, key, fingerprint(id, criteria));
        var before = verdicts.withKey(by, key);
        if (before.isPresent()) {
            checkIsSame(before.get(), decider);
            return review;
        }
        // Whoever adds a grade to an attempt has the standing for themselves; only then is it known whether another was
        // first.
        ledger.lock(review.learnerId, review.challengeId);
        database.refresh(review);
        if (!review.isOpen()) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "Somebody has decided this review already. A learner may contest that once.");
        }
        decide(review, criteria, decider);
        return review;
    }

    private void decide(Review review, List<PersonsVerdict.DecidedCriterion> criteria, PersonsVerdict.Decider by) {
        var challenge = catalog.challenge(review.challengeId);
        var attempt = attempts.of(review.learnerId, review.attemptId).orElseThrow();
        var before = ledger.current(attempt);
        var read = ReadText.of(before.checks()).orElseThrow();
        var task = task(challenge, read, criteria);
        var decisions = criteria.stream()
                .collect(toMap(
                        PersonsVerdict.DecidedCriterion::criterion,
                        it -> new Decision(it.credit(), null, it.reason())));
        var grade = new FreeTextRevision(task, read.criteria(), read.reading(), decisions).by(Decider.PERSON);
        ledger.add(attempt, challenge, grade, review, Decider.PERSON);
        var verdict = PersonsVerdict.of(review, attempt, criteria, by);
        verdict.compare(ledger.serviceScore(attempt), grade.score(), read.reading(), now());
        verdicts.persist(verdict);
        review.decide(now());
    }

    /** The question as it is now, which has to be near enough to what was answered. */
    private static FreeText task(Challenge challenge, ReadText read, List<PersonsVerdict.DecidedCriterion> criteria) {
        if (!(challenge.task() instanceof FreeText task)
                || !task.criteria().containsAll(read.criteria().keySet())) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "The challenge asks for other things now than when this was graded. Grade its attempts again first.");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < criteria.size(); i++) {
            var id = criteria.get(i).criterion();
            if (!task.criteria().contains(id)) {
                throw invalid(
                        i,
                        "unknown_criterion",
                        "There is no criterion '%s'; there are: %s."
                                .formatted(cut(id), String.join(", ", task.criteria())));
            }
            if (!seen.add(id)) {
                throw invalid(i, "repeated_criterion", "'%s' is decided twice.".formatted(id));
            }
        }
        return task;
    }

    private static String cut(String id) {
        return id.length() <= 64 ? id : id.substring(0, 64) + "…";
    }

    private static Problem invalid(int index, String code, String detail) {
        return new Problem(
                Problem.Type.INVALID_BODY,
                detail,
                List.of(Problem.Fault.inBody("/criteria/%d/criterion".formatted(index), code, detail)));
    }

    private static void checkIsSame(PersonsVerdict first, PersonsVerdict.Decider repeated) {
        if (!first.fingerprint.equals(repeated.fingerprint())) {
            throw new Problem(
                    Problem.Type.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came before, with another verdict. Use a new key for a new one.");
        }
    }

    private String fingerprint(UUID review, List<PersonsVerdict.DecidedCriterion> criteria) {
        try {
            return Published.sha256((review + "\n" + json.writeValueAsString(criteria)).getBytes(UTF_8));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
