package io.datadriven.attempts;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import io.datadriven.grading.Standing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/** Makes standings again from the log: of attempts, hints seen, and givings up. */
@ApplicationScoped
class StandingRebuild {

    private static final int LEARNERS = 100;

    private final Session database;
    private final Standings standings;
    private final Attempts attempts;
    private final LaterGrades laterGrades;
    private final HintsSeen hintsSeen;
    private final GivingUps givingUps;

    StandingRebuild(
            Session database,
            Standings standings,
            Attempts attempts,
            LaterGrades laterGrades,
            HintsSeen hintsSeen,
            GivingUps givingUps) {
        this.database = database;
        this.standings = standings;
        this.attempts = attempts;
        this.laterGrades = laterGrades;
        this.hintsSeen = hintsSeen;
        this.givingUps = givingUps;
    }

    /** How many standings there are, and how many of them were not what the log says. */
    record Result(int standings, int changed) {

        Result plus(Result other) {
            return new Result(standings + other.standings, changed + other.changed);
        }
    }

    /** All standings, each learner in a transaction of their own, so that nobody waits long to submit. */
    Result all() {
        var result = new Result(0, 0);
        var after = Optional.<UUID>empty();
        do {
            var learners = learners(after);
            for (var learner : learners) {
                result = result.plus(QuarkusTransaction.requiringNew().call(() -> of(learner)));
            }
            after = learners.isEmpty() ? Optional.empty() : Optional.of(learners.getLast());
        } while (after.isPresent());
        return result;
    }

    private List<UUID> learners(Optional<UUID> after) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select id from learner where id > :after order by id limit :most", UUID.class)
                .setParameter("after", after.orElse(new UUID(0, 0)))
                .setParameter("most", LEARNERS)
                .getResultStream()
                .map(UUID.class::cast)
                .toList());
    }

    private Result of(UUID learner) {
        var challenges = new TreeSet<String>();
        challenges.addAll(challenges(learner));
        // Locked in one order, so that two rebuilds at once do not wait for each other; read only then, so that nothing
        // is missed.
        var rows = challenges.stream().map(it -> standings.locked(learner, it)).toList();
        var all = attempts.find("learnerId", learner).list();
        var tries = all.stream().collect(groupingBy(it -> it.challengeId));
        var grades = laterGrades.latest(all);
        var changed = 0;
        for (var row : rows) {
            var before = row.standing();
            row.become(fold(row, tries.getOrDefault(row.challengeId, List.of()), grades));
            if (!before.equals(row.standing())) {
                changed++;
            }
            if (row.standing().equals(Standing.NONE)) {
                standings.delete(row);
            }
        }
        return new Result(rows.size(), changed);
    }

    /** The standing that the log says. The row is locked, so that nothing comes in between. */
    Standing fold(StandingRow row) {
        var tries = attempts.find("learnerId = ?1 and challengeId = ?2", row.learnerId, row.challengeId)
                .list();
        return fold(row, tries, laterGrades.latest(tries));
    }

    private Standing fold(StandingRow row, List<Attempt> tries, Map<UUID, LaterGrade> grades) {
        var inOrder = tries.stream()
                .sorted(comparingInt(Attempt::ordinal))
                .map(it ->
                        grades.containsKey(it.id) ? it.asTry(grades.get(it.id).given()) : it.asTry())
                .toList();
        var hints = (int) hintsSeen.count("learnerId = ?1 and challengeId = ?2", row.learnerId, row.challengeId);
        var gaveUp = givingUps.findByIdOptional(new GivingUp.Key(row.learnerId, row.challengeId));
        return Standing.of(inOrder, hints, gaveUp.isPresent());
    }

    private List<String> challenges(UUID learner) {
        return database.createNativeQuery("""
                        select challenge_id from attempt where learner_id = :learner
                        union select challenge_id from hint_seen where learner_id = :learner
                        union select challenge_id from giving_up where learner_id = :learner
                        union select challenge_id from standing where learner_id = :learner
                        """, String.class)
                .setParameter("learner", learner)
                .getResultList();
    }
}
