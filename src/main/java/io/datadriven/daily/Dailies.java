package io.datadriven.daily;

import static java.util.stream.Collectors.toMap;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The challenges of all days so far. */
@ApplicationScoped
class Dailies implements PanacheRepositoryBase<Daily, LocalDate> {

    private final Catalog catalog;
    private final InstantSource clock;

    Dailies(Catalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Chooses for a day, unless somebody has done so, and for those before it on which nobody asked. Of two replicas at once one
     * waits for the other, and then finds the day taken: so they agree, even while one has newer content.
     *
     * @return nothing when the content has nothing for a day
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<String> chosen(LocalDate day) {
        if (findByIdOptional(day).isEmpty()) {
            firstOpen(day).datesUntil(day.plusDays(1)).forEach(this::choose);
        }
        return challenge(day);
    }

    Optional<String> challenge(LocalDate day) {
        return findByIdOptional(day).map(it -> it.challengeId);
    }

    /** The day after the last one before it that has a challenge. A year back at most, for a service that stood still. */
    private LocalDate firstOpen(LocalDate day) {
        return find("day < ?1 and day >= ?2 order by day desc", day, day.minusDays(DailyChoice.APART))
                .firstResultOptional()
                .map(it -> it.day.plusDays(1))
                .orElse(day);
    }

    private void choose(LocalDate day) {
        DailyChoice.of(day, candidates(), turns(day)).ifPresent(it -> keep(day, it));
    }

    /** An exam says nothing of its grade, which a board would. */
    private List<String> candidates() {
        return catalog.challenges().stream()
                .filter(it -> !it.policy().withholdsGrades())
                .map(Challenge::id)
                .toList();
    }

    private void keep(LocalDate day, String challenge) {
        getEntityManager()
                .createNativeQuery("""
                        insert into daily (day, challenge_id, chosen_at) values (:day, :challenge, :now)
                        on conflict (day) do nothing
                        """)
                .setParameter("day", day)
                .setParameter("challenge", challenge)
                .setParameter("now", now())
                .executeUpdate();
    }

    private Map<String, Long> turns(LocalDate day) {
        return find("day > ?1 and day < ?2", day.minusDays(DailyChoice.APART), day.plusDays(DailyChoice.APART)).stream()
                .collect(toMap(it -> it.challengeId, it -> Math.abs(ChronoUnit.DAYS.between(it.day, day)), Math::min));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The latest first. */
    List<Daily> before(LocalDate day, int most) {
        return find("day < ?1 order by day desc", day).page(0, most).list();
    }

    Optional<LocalDate> first() {
        return find("order by day").firstResultOptional().map(it -> it.day);
    }
}
