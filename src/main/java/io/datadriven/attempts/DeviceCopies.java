package io.datadriven.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a learner's device keeps of their attempts and of what goes with them, as it is now. What is asked for and not there is
 * left out. A key is the id of an attempt or a challenge, or a challenge with a number, as in {@code kappa-cutover-order/1}.
 */
@ApplicationScoped
public class DeviceCopies {

    private final Attempts attempts;
    private final LaterGrades laterGrades;
    private final Standings standings;
    private final Reviews reviews;
    private final HintsSeen hintsSeen;
    private final VariantsGiven variantsGiven;
    private final GivingUps givingUps;

    DeviceCopies(
            Attempts attempts,
            LaterGrades laterGrades,
            Standings standings,
            Reviews reviews,
            HintsSeen hintsSeen,
            VariantsGiven variantsGiven,
            GivingUps givingUps) {
        this.attempts = attempts;
        this.laterGrades = laterGrades;
        this.standings = standings;
        this.reviews = reviews;
        this.hintsSeen = hintsSeen;
        this.variantsGiven = variantsGiven;
        this.givingUps = givingUps;
    }

    /** With their latest grades and reviews, as far as the learner may know them. */
    public List<AttemptView> attempts(UUID learner, List<String> ids) {
        var found = attempts.find(
                        "learnerId = ?1 and id in ?2",
                        learner,
                        ids.stream().map(UUID::fromString).toList())
                .list();
        var later = laterGrades.latest(found);
        var withheld = found.stream().anyMatch(Attempt::isWithheld) ? standings.withheld(learner) : Set.<String>of();
        return found.stream()
                .map(it -> AttemptView.of(
                        it,
                        later.get(it.id),
                        it.isWithheld() && withheld.contains(it.challengeId),
                        reviews.state(it).orElse(null)))
                .toList();
    }

    public List<ChallengeResult> standings(UUID learner, List<String> challenges) {
        return standings.find("learnerId = ?1 and challengeId in ?2", learner, challenges).stream()
                .map(ChallengeResult::of)
                .toList();
    }

    public List<GivingUpView> givingUps(UUID learner, List<String> challenges) {
        return givingUps.find("learnerId = ?1 and challengeId in ?2", learner, challenges).stream()
                .map(GivingUpView::of)
                .toList();
    }

    public List<HintSeenView> hints(UUID learner, List<String> keys) {
        return hintsSeen.find("learnerId = ?1 and challengeId in ?2", learner, challenges(keys)).stream()
                .filter(it -> keys.contains(key(it.challengeId, it.number)))
                .map(HintSeenView::of)
                .toList();
    }

    /** Those beside the first, which everybody has from the start. */
    public List<VariantResource.Variant> variants(UUID learner, List<String> keys) {
        return variantsGiven.find("learnerId = ?1 and challengeId in ?2", learner, challenges(keys)).stream()
                .filter(it -> keys.contains(key(it.challengeId, it.number)))
                .map(it -> VariantResource.Variant.of(
                        it.challengeId, it.number, Variants.seed(learner, it.challengeId, it.number)))
                .toList();
    }

    /** Names the hint or the variant of a challenge that has this number. */
    public static String key(String challenge, int number) {
        return challenge + "/" + number;
    }

    private static List<String> challenges(List<String> keys) {
        return keys.stream()
                .map(it -> it.substring(0, it.lastIndexOf('/')))
                .distinct()
                .toList();
    }
}
