package io.datadriven.progress;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Skill",
        description =
                "What a learner can do in a concept, by a Rasch model of all their answers and of how hard challenges are for all learners.")
record SkillView(
        @Schema(examples = "paKappaArch") String conceptId,
        @Schema(examples = "Kappa architecture") String title,

        @Schema(description = "Ids of the concepts to understand before.", examples = "[\"paEventLog\"]")
        List<String> requires,

        @Schema(
                description = "Of these, the ones that are not understood yet as far as answers show.",
                examples = "[\"paEventLog\"]")
        List<String> missing,

        @Schema(
                description =
                        "`unknown` before the first answer, `weak`, `learning` or `solid`: how sure it is goes into it. Others may be added.",
                examples = "learning")
        String state,

        @Nullable
        @Schema(
                description =
                        "The probability to pass a challenge of medium difficulty in it, from 0 to 1. Absent while unknown.",
                examples = "0.64")
        Double mastery,

        @Nullable
        @Schema(
                description = "Four times out of five the true one is above this. Absent while unknown.",
                examples = "0.45")
        Double low,

        @Nullable @Schema(description = "And below this. Absent while unknown.", examples = "0.8")
        Double high,

        @Schema(
                description =
                        "Against four weeks ago: `rising`, `steady` or `falling`; `unknown` where nothing was shown by then.",
                examples = "rising")
        String trend,

        @Nullable
        @Schema(description = "By how much mastery has risen in four weeks. Absent while unknown.", examples = "0.12")
        Double change,

        @Schema(description = "Answers that it rests on: the first try of each day at a challenge.", examples = "9")
        int observations) {

    private static final double HUNDREDTHS = 100;

    /** Two decimals are more than anybody can tell apart. */
    static double rounded(double share) {
        return Math.round(share * HUNDREDTHS) / HUNDREDTHS;
    }

    static SkillView of(ConceptMastery it, Map<String, ConceptMastery> all) {
        var change = it.change();
        return new SkillView(
                it.concept().id(),
                it.concept().title(),
                it.concept().requires(),
                it.concept().requires().stream()
                        .filter(id -> all.containsKey(id) && !all.get(id).isUnderstood())
                        .toList(),
                it.state(),
                it.isShown() ? rounded(it.mastery()) : null,
                it.isShown() ? rounded(it.ability().low(0)) : null,
                it.isShown() ? rounded(it.ability().high(0)) : null,
                it.trend(),
                change == null ? null : rounded(change),
                it.observations());
    }

    @Schema(name = "SkillPage")
    record ListPage(
            List<SkillView> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
