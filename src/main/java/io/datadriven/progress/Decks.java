package io.datadriven.progress;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.datadriven.accounts.StudyPace;
import io.datadriven.attempts.AttemptHistory;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps the cards of learners as their logs say. Nothing is done when an attempt is made: whoever reads cards first compares what
 * they were made from with what the log has, and makes them again when it is not the same. So a learner always reads what they just
 * did, whatever changed it: an attempt, a later grade, an exam that is over, another time zone.
 */
@ApplicationScoped
class Decks implements PanacheRepositoryBase<Deck, UUID> {

    /** For a challenge that is no longer there. */
    private static final int USUAL_MINUTES = 5;

    private static final String NOTHING = "";

    private final CardRows rows;
    private final ReviewWishes wishes;
    private final AttemptHistory history;
    private final Catalog catalog;
    private final String rules;

    Decks(CardRows rows, ReviewWishes wishes, AttemptHistory history, Catalog catalog) {
        this.rows = rows;
        this.wishes = wishes;
        this.history = history;
        this.catalog = catalog;
        this.rules = "%d/%08x".formatted(CardFold.RULES, minutesOfAll(catalog).hashCode());
    }

    private static String minutesOfAll(Catalog catalog) {
        return new TreeMap<>(catalog.challenges().stream().collect(toMap(Challenge::id, Challenge::minutes)))
                .toString();
    }

    /** The cards of a learner, in the order of their challenges' ids. */
    @Transactional
    List<Card> of(StudyPace pace) {
        var deck = findById(pace.learnerId());
        if (deck == null || !deck.folded.equals(state(pace))) {
            fold(pace);
        }
        return rows.of(pace.learnerId()).stream().map(CardRow::card).toList();
    }

    /** Makes the cards of a learner again, whatever they are, and says how many were not what the log says. */
    @Transactional
    int fold(StudyPace pace) {
        var deck = locked(pace.learnerId());
        // Read before the log: what comes in between is in the cards, and makes them once more.
        var state = state(pace);
        var cards = CardFold.of(history.of(pace.learnerId()), wishes.forgotten(pace.learnerId()), pace, this::minutes);
        deck.folded = state;
        return store(pace.learnerId(), cards);
    }

    private String state(StudyPace pace) {
        return "%s %s %s %s %d"
                .formatted(
                        rules,
                        history.state(pace.learnerId()),
                        zones(pace),
                        pace.desiredRetention(),
                        wishes.forgotten(pace.learnerId()).values().stream()
                                .mapToInt(it -> it)
                                .sum());
    }

    private static String zones(StudyPace pace) {
        return pace.settings().stream()
                .map(it -> it.zone() + "@" + it.since().getEpochSecond())
                .collect(joining(","));
    }

    private int minutes(String challengeId) {
        return catalog.findChallenge(challengeId).map(Challenge::minutes).orElse(USUAL_MINUTES);
    }

    private int store(UUID learner, List<Card> cards) {
        var stored = rows.of(learner).stream().collect(toMap(it -> it.challengeId, Function.identity()));
        var changed = 0;
        for (var card : cards) {
            var row = stored.remove(card.challengeId());
            if (row == null) {
                rows.persist(CardRow.of(learner, card));
                changed++;
            } else if (!row.card().equals(card)) {
                row.become(card);
                changed++;
            }
        }
        stored.values().forEach(rows::delete);
        return changed + stored.size();
    }

    /** The deck, made if there is none, and kept from everybody else until the transaction ends. */
    private Deck locked(UUID learner) {
        getEntityManager()
                .createNativeQuery("""
                        insert into deck (learner_id, folded) values (:learner, :nothing)
                        on conflict (learner_id) do nothing
                        """)
                .setParameter("learner", learner)
                .setParameter("nothing", NOTHING)
                .executeUpdate();
        return findById(learner, LockModeType.PESSIMISTIC_WRITE);
    }
}
