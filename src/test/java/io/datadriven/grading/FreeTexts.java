package io.datadriven.grading;

import io.datadriven.grading.FreeTextEvidence.Assessment;
import io.datadriven.grading.FreeTextEvidence.Criterion;
import io.datadriven.grading.FreeTextEvidence.Hashes;
import io.datadriven.grading.FreeTextEvidence.ReviewReason;
import java.util.List;

/** Readings of texts as tests pretend that they were found, so that no model is needed for what comes after them. */
public final class FreeTexts {

    public static final Hashes HASHES = new Hashes("sha256:rubric", "sha256:model", "sha256:calibrator");

    private FreeTexts() {}

    /** What was found of one criterion. */
    public static Criterion found(double credit) {
        var standing = credit >= 1 ? "met" : credit == 0 ? "missing" : "partial";
        return new Criterion(credit, standing, false, null, null, List.of(), null);
    }

    /** A reading with these doubts. */
    public static Assessment reading(double raw, Hashes hashes, String... doubts) {
        var reasons = List.of(doubts).stream()
                .map(it -> new ReviewReason(it, "Because of " + it + "."))
                .toList();
        return new Assessment(raw, raw, raw, List.of(), !reasons.isEmpty(), reasons, hashes);
    }
}
