package io.datadriven.attempts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RegradeReport", description = "What a regrade would change, as far as it has come.")
record RegradeReport(
        @Schema(description = "Attempts whose score rises.", examples = "12")
        int up,

        @Schema(description = "Attempts whose score falls.", examples = "3")
        int down,

        @Schema(description = "Attempts whose score stays.", examples = "185")
        int same,

        @Schema(
                description = "Attempts whose answer the challenge no longer takes. They keep their grade.",
                examples = "0")
        int invalid,

        @Schema(description = "Attempts that a person has decided about. They keep that grade.", examples = "2")
        int decided,

        @Schema(description = "Attempts that now pass and did not.", examples = "7")
        int passesGained,

        @Schema(description = "Attempts that passed and no longer do.", examples = "1")
        int passesLost,

        @Schema(description = "How often which check changes its status.")
        List<Flip> flips,

        @Schema(description = "Some attempts that change: the first 20.")
        List<Sample> samples) {

    private static final int SAMPLES = 20;

    static final RegradeReport EMPTY = new RegradeReport(0, 0, 0, 0, 0, 0, 0, List.of(), List.of());

    @Schema(name = "CheckFlip")
    record Flip(
            @Schema(examples = "choice") String checkId,

            @Schema(description = "The status before; `absent` for a new check.", examples = "failed")
            String before,

            @Schema(description = "The status after; `absent` for a check that is gone.", examples = "passed")
            String after,

            @Schema(examples = "12") int count) {

        boolean isSameKind(Flip other) {
            return checkId.equals(other.checkId) && before.equals(other.before) && after.equals(other.after);
        }
    }

    @Schema(name = "RegradeSample")
    record Sample(
            @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
            String attemptId,

            @Schema(examples = "0.5") double scoreBefore,
            @Schema(examples = "1") double scoreAfter,

            @Schema(description = "The checks that change.", examples = "[\"choice\"]")
            List<String> checkIds) {}

    RegradeReport withInvalid() {
        return new RegradeReport(up, down, same, invalid + 1, decided, passesGained, passesLost, flips, samples);
    }

    RegradeReport withDecided() {
        return new RegradeReport(up, down, same, invalid, decided + 1, passesGained, passesLost, flips, samples);
    }

    /** With one more attempt compared. */
    RegradeReport with(UUID attempt, GradeGiven before, GradeGiven after) {
        var flipped = flips(before, after);
        var all = new ArrayList<>(flips);
        flipped.forEach(it -> count(all, it));
        var changes = !after.isSameAs(before);
        return new RegradeReport(
                up + (after.score() > before.score() ? 1 : 0),
                down + (after.score() < before.score() ? 1 : 0),
                same + (after.score() == before.score() ? 1 : 0),
                invalid,
                decided,
                passesGained + (after.passed() && !before.passed() ? 1 : 0),
                passesLost + (before.passed() && !after.passed() ? 1 : 0),
                List.copyOf(all),
                changes && samples.size() < SAMPLES
                        ? Stream.concat(
                                        samples.stream(),
                                        Stream.of(new Sample(
                                                attempt.toString(),
                                                before.score(),
                                                after.score(),
                                                flipped.stream()
                                                        .map(Flip::checkId)
                                                        .toList())))
                                .toList()
                        : samples);
    }

    private static void count(List<Flip> all, Flip flip) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSameKind(flip)) {
                all.set(
                        i,
                        new Flip(
                                flip.checkId(),
                                flip.before(),
                                flip.after(),
                                all.get(i).count() + 1));
                return;
            }
        }
        all.add(flip);
    }

    private static List<Flip> flips(GradeGiven before, GradeGiven after) {
        var was = before.statuses();
        var is = after.statuses();
        var ids = new HashSet<>(was.keySet());
        ids.addAll(is.keySet());
        return ids.stream()
                .sorted()
                .filter(id -> !Objects.equals(was.get(id), is.get(id)))
                .map(id -> new Flip(id, was.getOrDefault(id, "absent"), is.getOrDefault(id, "absent"), 1))
                .toList();
    }
}
