package io.datadriven.attempts;

import io.datadriven.grading.FreeTextEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Attempts whose texts were read, as figures only: nothing of them is loaded as entities. */
@ApplicationScoped
class ReadAttempts {

    private static final int MOST = 10_000;

    private final Session database;

    ReadAttempts(Session database) {
        this.database = database;
    }

    /** What the service gave to the latest attempts that it read with this rubric and model. */
    List<CalibrationReport.Stored> of(String challenge, FreeTextEvidence.Hashes hashes) {
        return database.createNativeQuery("""
                        select cast(reading ->> 'raw' as double precision) as raw, a.score as score, a.passed as passed
                        from attempt a, jsonb_path_query(a.checks, '$[*].evidence') as reading
                        where a.challenge_id = :challenge and reading ->> 'kind' = 'assessment'
                          and reading #>> '{hashes,rubric}' = :rubric and reading #>> '{hashes,model}' = :model
                        order by a.id desc limit :most
                        """, Object[].class)
                .setParameter("challenge", challenge)
                .setParameter("rubric", hashes.rubric())
                .setParameter("model", hashes.model())
                .setParameter("most", MOST)
                .getResultStream()
                .map(it -> new CalibrationReport.Stored(
                        ((Number) it[0]).doubleValue(), ((Number) it[1]).doubleValue(), (Boolean) it[2]))
                .toList();
    }
}
