package io.datadriven.attempts;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Seed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Gives a learner other numbers to answer a challenge with once more: to recall 48 is not to know why. */
@ApplicationScoped
public class ReviewVariants {

    /** With a space, which no caller's key has. */
    private static final String KEYS = "review ";

    private final Catalog catalog;
    private final Variants variants;
    private final VariantsGiven given;

    ReviewVariants(Catalog catalog, Variants variants, VariantsGiven given) {
        this.catalog = catalog;
        this.variants = variants;
        this.given = given;
    }

    /**
     * The variant that comes after an attempt, given when it is first asked for and the same from then on. Nothing when the challenge
     * has no parameters. Whoever has had all variants gets the last one again.
     */
    public Optional<Seed> after(UUID learner, String challengeId, UUID attempt) {
        if (!catalog.challenge(challengeId).isParametrised()) {
            return Optional.empty();
        }
        var key = KEYS + attempt;
        var number = given.withKey(learner, key)
                .map(it -> it.number)
                .orElseGet(() -> variants.isExhausted(learner, challengeId)
                        ? given.count(learner, challengeId)
                        : variants.give(learner, challengeId, key));
        return Optional.of(variants.seeds(learner, challengeId).get(number));
    }
}
