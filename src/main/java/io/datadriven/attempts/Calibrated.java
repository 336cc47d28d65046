package io.datadriven.attempts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.FreeTextEvidence;
import io.datadriven.platform.Problem;
import io.datadriven.prose.Calibration;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What people's verdicts have taught about a question, and whether it counts. */
@Entity
@Table(name = "calibration")
class Calibrated {

    static final String READY = "ready";
    static final String PUBLISHED = "published";
    static final String REPLACED = "replaced";

    @Id
    UUID id;

    String challengeId;

    /** From 1, of the challenge. */
    int number;

    String rubricHash;
    String modelHash;
    String state;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Calibration.Knot> knots;

    @JdbcTypeCode(SqlTypes.JSON)
    CalibrationReport report;

    String createdBy;
    String idempotencyKey;
    Instant createdAt;

    @Nullable
    Instant publishedAt;

    protected Calibrated() {}

    /** Who asked for it, and when. */
    record Order(String by, String key, Instant at) {}

    static Calibrated of(String challenge, FreeTextEvidence.Hashes hashes, CalibrationReport report, Order order) {
        var it = new Calibrated();
        it.id = UuidCreator.getTimeOrderedEpoch();
        it.challengeId = challenge;
        it.rubricHash = hashes.rubric();
        it.modelHash = hashes.model();
        it.state = READY;
        it.report = report;
        it.createdBy = order.by();
        it.idempotencyKey = order.key();
        it.createdAt = order.at();
        return it;
    }

    FreeText.Curve curve() {
        return new FreeText.Curve(rubricHash, modelHash, knots);
    }

    boolean isFor(FreeTextEvidence.Hashes hashes) {
        return rubricHash.equals(hashes.rubric()) && modelHash.equals(hashes.model());
    }

    void publish(Instant at) {
        if (!state.equals(READY)) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "Only a calibration that is 'ready' can be published; this one is '%s'.".formatted(state));
        }
        state = PUBLISHED;
        publishedAt = at;
    }
}
