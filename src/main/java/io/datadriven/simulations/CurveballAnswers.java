package io.datadriven.simulations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The last answer to the curveball of each attempt. */
@ApplicationScoped
class CurveballAnswers implements PanacheRepositoryBase<CurveballAnswer, CurveballAnswer.Key> {

    private final ObjectMapper json;
    private final InstantSource clock;

    CurveballAnswers(ObjectMapper json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    Optional<CurveballAnswer> of(UUID learner, UUID attempt) {
        return findByIdOptional(new CurveballAnswer.Key(learner, attempt));
    }

    /** In place of the one before; nothing of a learner who has gone in the meantime. */
    @Transactional
    void keep(UUID learner, UUID attempt, List<PatchOperation> patch, CurveballAnswerView answer) {
        getEntityManager()
                .createNativeQuery("""
                        insert into curveball_answer (learner_id, attempt_id, patch, answer, answered_at)
                        select l.id, ?2, cast(?3 as jsonb), cast(?4 as jsonb), ?5 from learner l where l.id = ?1 for key share
                        on conflict (learner_id, attempt_id) do update
                        set patch = excluded.patch, answer = excluded.answer, answered_at = excluded.answered_at
                        """)
                .setParameter(1, learner)
                .setParameter(2, attempt)
                .setParameter(3, written(patch))
                .setParameter(4, written(answer))
                .setParameter(5, now())
                .executeUpdate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was answered can be written", e);
        }
    }
}
