package io.datadriven.attempts;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Architecture;
import io.datadriven.simulation.pipeline.Front;
import io.datadriven.simulation.pipeline.Span;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The designs that held everything, without their makers. */
@ApplicationScoped
public class AcceptedDesigns implements PanacheRepositoryBase<AcceptedDesign, AcceptedDesign.Key> {

    /** The cheapest ones; beyond them nobody looks. */
    private static final int MOST = 2_000;

    /**
     * Where one lies.
     *
     * @param rtoMs nothing where it never recovers
     */
    public record Place(
            String hash,
            BigDecimal usdPerMonth,
            long stalenessMs,
            @Nullable Long rtoMs) {

        /** Of a design that has been run. */
        public static Place of(Front.Point point) {
            return new Place(
                    point.hash(),
                    point.usdPerMonth(),
                    point.stalenessMs(),
                    switch (point.rto()) {
                        case Span.Of it -> it.millis();
                        case Span.Endless _ -> null;
                    });
        }

        /** What it is compared by. */
        public Front.Merits merits() {
            return new Front.Merits(usdPerMonth, stalenessMs, rtoMs == null ? new Span.Endless() : new Span.Of(rtoMs));
        }
    }

    /** Notes where the design lies; one that was handed in before, under other names perhaps, is there already. */
    @Transactional
    void note(Challenge challenge, Architecture task, Architecture.Answer answer) {
        var place = Place.of(Front.Point.of(task.outcome(task.pipeline(answer))));
        getEntityManager()
                .createNativeQuery("""
                        insert into accepted_design (challenge_id, challenge_version, hash, usd_per_month, staleness_ms, rto_ms)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict do nothing
                        """)
                .setParameter(1, challenge.id())
                .setParameter(2, challenge.version())
                .setParameter(3, place.hash())
                .setParameter(4, place.usdPerMonth())
                .setParameter(5, place.stalenessMs())
                .setParameter(6, place.rtoMs())
                .executeUpdate();
    }

    /** Of one version of a challenge, the cheapest first. */
    public List<Place> of(String challengeId, String challengeVersion) {
        return find(
                        "challengeId = ?1 and challengeVersion = ?2 order by usdPerMonth, stalenessMs, hash",
                        challengeId,
                        challengeVersion)
                .page(0, MOST)
                .stream()
                .map(it -> new Place(it.hash, it.usdPerMonth, it.stalenessMs, it.rtoMs))
                .toList();
    }
}
