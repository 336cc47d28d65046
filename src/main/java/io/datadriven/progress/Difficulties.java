package io.datadriven.progress;

import static java.util.stream.Collectors.toMap;

import io.agroal.api.AgroalDataSource;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How hard challenges are: by the first tries of all learners, and as long as there are few, by the word of their authors. */
@ApplicationScoped
class Difficulties implements PanacheRepositoryBase<ItemDifficulty, String> {

    /** Of the latest learners: more would make no figure better that anybody sees. They take 24 MB. */
    private static final int MOST_TRIES = 2_000_000;

    private static final int FETCHED = 10_000;

    private static final String FIRST_TRIES = """
            select learner_id, challenge_id, first_score from card
            order by learner_id desc, challenge_id limit ?
            """;

    private final AgroalDataSource database;
    private final Catalog catalog;

    Difficulties(AgroalDataSource database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /** By challenge, in logits. */
    @Transactional
    Map<String, Double> all() {
        var learned = findAll().stream().collect(toMap(it -> it.challengeId, it -> it.difficulty));
        return catalog.challenges().stream()
                .collect(toMap(Challenge::id, it -> learned.getOrDefault(it.id(), byAuthor(it))));
    }

    /** What an author's word is worth, in logits. */
    private static double byAuthor(Challenge challenge) {
        return switch (challenge.difficulty()) {
            case EASY -> -1;
            case MEDIUM -> 0;
            case HARD -> 1;
        };
    }

    /** Learns all difficulties again from the cards, and says of how many challenges they are another. */
    @Transactional
    int learn() {
        // Two at once would add the same rows.
        getEntityManager()
                .createNativeQuery("lock table item_difficulty in share row exclusive mode")
                .executeUpdate();
        var challenges = catalog.challenges();
        var items = Rasch.items(
                firstTries(challenges),
                challenges.stream().mapToDouble(Difficulties::byAuthor).toArray());
        var stored = findAll().stream().collect(toMap(it -> it.challengeId, Function.identity()));
        var changed = 0;
        for (int i = 0; i < items.length; i++) {
            var row = stored.remove(challenges.get(i).id());
            if (row == null && items[i].learners() > 0) {
                persist(ItemDifficulty.of(challenges.get(i).id(), items[i]));
                changed++;
            } else if (row != null && !row.item().equals(items[i])) {
                row.become(items[i]);
                changed++;
            }
        }
        stored.values().forEach(this::delete);
        return changed;
    }

    /** In one order, because sums of fractions depend on it. */
    private FirstTries firstTries(List<Challenge> challenges) {
        var numbers = IntStream.range(0, challenges.size())
                .boxed()
                .collect(toMap(it -> challenges.get(it).id(), Function.identity()));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIRST_TRIES)) {
            statement.setInt(1, MOST_TRIES);
            statement.setFetchSize(FETCHED);
            return firstTries(statement, numbers);
        } catch (SQLException e) {
            throw new IllegalStateException("The first tries cannot be read", e);
        }
    }

    private static FirstTries firstTries(PreparedStatement statement, Map<String, Integer> numbers)
            throws SQLException {
        var tries = new FirstTries();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                var number = numbers.get(row.getString(2));
                if (number != null) {
                    tries.add(row.getObject(1, UUID.class), number, row.getDouble(3));
                }
            }
        }
        return tries;
    }
}
