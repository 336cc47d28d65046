package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.datadriven.catalog.Catalog;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.FreeTextEvidence;
import io.datadriven.grading.FreeTextRevision;
import io.datadriven.grading.FreeTextRevision.Decider;
import io.datadriven.grading.FreeTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Stores attempts at a shipped question as if their texts had been read so: with the grades that a test needs, and without the model. */
@ApplicationScoped
class StoredEssays {

    static final String CHALLENGE = "kappa-mend-without-batch";
    static final String TEXT = "I would replay the log. It keeps the whole history, so nothing is lost.";

    private final Catalog catalog;
    private final StandingLedger ledger;

    StoredEssays(Catalog catalog, StandingLedger ledger) {
        this.catalog = catalog;
        this.ledger = ledger;
    }

    FreeText task() {
        return (FreeText) catalog.challenge(CHALLENGE).task();
    }

    /** An attempt of the learner's, every criterion of it with the same credit. */
    UUID add(String learner, double credit, String... doubts) {
        return add(learner, credit, FreeTexts.HASHES, doubts);
    }

    UUID add(String learner, double credit, FreeTextEvidence.Hashes hashes, String... doubts) {
        return add(learner, credit, FreeTexts.reading(credit, hashes, doubts));
    }

    UUID add(String learner, double credit, FreeTextEvidence.Assessment reading) {
        return add(id(learner), credit, reading);
    }

    static UUID id(String learner) {
        return UUID.fromString(as(learner).get("/v1/me").path("id"));
    }

    UUID add(UUID learner, double credit, FreeTextEvidence.Assessment reading) {
        var challenge = catalog.challenge(CHALLENGE);
        Map<String, FreeTextEvidence.Criterion> read =
                task().criteria().stream().collect(toMap(it -> it, _ -> FreeTexts.found(credit)));
        var grade = new FreeTextRevision(task(), read, reading, Map.of()).by(Decider.MODEL);
        var attempt = new Attempt();
        attempt.learnerId = learner;
        attempt.id = UuidCreator.getTimeOrderedEpoch();
        attempt.idempotencyKey = attempt.id.toString();
        attempt.fingerprint = "";
        attempt.challengeId = CHALLENGE;
        attempt.challengeVersion = challenge.version();
        attempt.graderVersion = "free_text/1";
        attempt.answer = new FreeText.Answer(TEXT);
        attempt.createdAt = Instant.parse("2026-11-22T09:30:00Z");
        attempt.graded(Attempt.given(grade, challenge));
        ledger.add(attempt);
        return attempt.id;
    }
}
