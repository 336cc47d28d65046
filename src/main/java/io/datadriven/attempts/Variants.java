package io.datadriven.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Seed;
import io.datadriven.platform.Problem;
import io.datadriven.platform.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which variants of a challenge are whose. A learner answers those that they were given, and cannot pick one whose answer is
 * known.
 */
@ApplicationScoped
class Variants {

    private static final int MOST = 1_000;
    private static final int DIGITS = 16;

    private final Catalog catalog;
    private final VariantsGiven given;
    private final Standings standings;
    private final InstantSource clock;

    Variants(Catalog catalog, VariantsGiven given, Standings standings, InstantSource clock) {
        this.catalog = catalog;
        this.given = given;
        this.standings = standings;
        this.clock = clock;
    }

    /** The challenge as this learner has it before them: of one with parameters, the latest variant that they were given. */
    Challenge current(UUID learner, String challengeId) {
        var challenge = catalog.challenge(challengeId);
        return challenge.isParametrised()
                ? catalog.variant(challengeId, seed(learner, challengeId, given.count(learner, challengeId)))
                : challenge;
    }

    /** The challenge that an answer is to. One with parameters has to say which variant: the client may have shown another. */
    Challenge answered(UUID learner, String challengeId, @Nullable String hex) {
        var challenge = catalog.challenge(challengeId);
        if (!challenge.isParametrised()) {
            if (hex != null) {
                throw invalid("not_asked", "This challenge has no variants. Leave 'seed' out.");
            }
            return challenge;
        }
        if (hex == null) {
            throw invalid(
                    "missing",
                    "Say which variant you are answering: 'seed' is the one that GET /v1/challenges/%s/variants shows first."
                            .formatted(challengeId));
        }
        return catalog.variant(
                challengeId,
                Seed.parse(hex)
                        .filter(seeds(learner, challengeId)::contains)
                        .orElseThrow(() -> invalid(
                                "not_yours",
                                "You were given no variant with this seed. GET /v1/challenges/%s/variants lists yours."
                                        .formatted(challengeId))));
    }

    /** The seeds of all variants that the learner was given, the first one first. */
    List<Seed> seeds(UUID learner, String challengeId) {
        if (!catalog.challenge(challengeId).isParametrised()) {
            throw new Problem(
                    Problem.Type.NOT_FOUND,
                    "The challenge '%s' has no parameters, and so no variants.".formatted(challengeId));
        }
        return IntStream.rangeClosed(0, given.count(learner, challengeId))
                .mapToObj(number -> seed(learner, challengeId, number))
                .toList();
    }

    /** Whether the learner has had as many as anybody gets. */
    boolean isExhausted(UUID learner, String challengeId) {
        return given.count(learner, challengeId) >= MOST;
    }

    /** Gives one more, once for each key, and says which number it has. */
    @Transactional
    int give(UUID learner, String challengeId, String key) {
        // The row of the standing stands for the learner's whole business with the challenge: two requests at once
        // wait.
        standings.locked(learner, challengeId);
        var before = given.withKey(learner, key);
        if (before.isPresent()) {
            return before.filter(it -> it.challengeId.equals(challengeId))
                    .orElseThrow(() -> new Problem(
                            Problem.Type.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key came before, for a variant of another challenge. Use a new key."))
                    .number;
        }
        var number = given.count(learner, challengeId) + 1;
        if (number > MOST) {
            throw new Problem(
                    Problem.Type.CONFLICT, "You have had %d variants of this challenge; that is all.".formatted(MOST));
        }
        given.persist(VariantGiven.of(
                learner, challengeId, number, key, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return number;
    }

    /** Follows from learner, challenge and number alone, so that nothing has to be stored to know it again. */
    static Seed seed(UUID learner, String challengeId, int number) {
        var name = "%s\n%s\n%d".formatted(learner, challengeId, number);
        return new Seed(HexFormat.fromHexDigitsToLong(Published.sha256(name.getBytes(UTF_8)), 0, DIGITS));
    }

    private static Problem invalid(String code, String detail) {
        return new Problem(Problem.Type.INVALID_BODY, detail, List.of(Problem.Fault.inBody("/seed", code, detail)));
    }
}
