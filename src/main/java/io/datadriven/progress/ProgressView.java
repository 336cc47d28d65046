package io.datadriven.progress;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.datadriven.attempts.ChallengeStanding;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Concept;
import io.datadriven.catalog.Lesson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Progress", description = "How far a learner has come, made from the attempts whenever it is asked for.")
record ProgressView(
        @Schema(description = "Points over all challenges.", examples = "37.5")
        double points,

        @Schema(description = "Every lesson, in reading order.")
        List<LessonProgress> lessons,

        @Schema(description = "Every concept.") List<ConceptProgress> concepts) {

    static ProgressView of(Catalog catalog, List<ChallengeStanding> standings, List<SectionRead> reads) {
        var byChallenge = standings.stream().collect(toMap(ChallengeStanding::challengeId, Function.identity()));
        return new ProgressView(
                points(standings),
                catalog.lessons().stream()
                        .map(it -> LessonProgress.of(it, catalog.challengesOf(it), byChallenge, reads))
                        .toList(),
                catalog.concepts().stream()
                        .map(it -> ConceptProgress.of(it, catalog.challenges(), byChallenge))
                        .toList());
    }

    private static double points(List<ChallengeStanding> standings) {
        return standings.stream()
                .map(ChallengeStanding::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    @Schema(name = "LessonProgress")
    record LessonProgress(
            @Schema(examples = "architecture-at-scale") String lessonId,
            @Schema(examples = "Architecture at Scale") String title,

            @Schema(description = "Ids of the sections read.", examples = "[\"lambda-in-practice\"]")
            List<String> sectionsRead,

            @Schema(examples = "5") int sectionCount,
            @Schema(examples = "4") int challengesPassed,
            @Schema(examples = "25") int challengeCount,
            @Schema(examples = "37.5") double points,
            @Schema(examples = "275") int maxPoints) {

        static LessonProgress of(
                Lesson lesson,
                List<Challenge> challenges,
                Map<String, ChallengeStanding> byChallenge,
                List<SectionRead> reads) {
            var read = reads.stream()
                    .filter(it -> it.lessonId.equals(lesson.id()))
                    .map(it -> it.sectionId)
                    .toList();
            var standings = challenges.stream()
                    .map(it -> byChallenge.get(it.id()))
                    .filter(Objects::nonNull)
                    .toList();
            return new LessonProgress(
                    lesson.id(),
                    lesson.title(),
                    lesson.sections().stream()
                            .map(it -> it.id())
                            .filter(read::contains)
                            .toList(),
                    lesson.sections().size(),
                    (int) standings.stream().filter(ChallengeStanding::passed).count(),
                    challenges.size(),
                    ProgressView.points(standings),
                    challenges.stream().mapToInt(Challenge::points).sum());
        }
    }

    @Schema(name = "ConceptProgress")
    record ConceptProgress(
            @Schema(examples = "paKappaArch") String conceptId,
            @Schema(examples = "Kappa architecture") String title,

            @Schema(description = "Attempts at challenges that train it.", examples = "6")
            int attempts,

            @Nullable @Schema(description = "The best score of any attempt; absent before the first.", examples = "1")
            Double best,

            @Nullable
            @Schema(description = "The score of the latest attempt; absent before the first.", examples = "0.75")
            Double latest) {

        static ConceptProgress of(
                Concept concept, List<Challenge> challenges, Map<String, ChallengeStanding> byChallenge) {
            var standings = challenges.stream()
                    .filter(it -> it.concepts().contains(concept.id()))
                    .map(it -> byChallenge.get(it.id()))
                    .filter(Objects::nonNull)
                    .toList();
            return new ConceptProgress(
                    concept.id(),
                    concept.title(),
                    standings.stream().mapToInt(ChallengeStanding::tries).sum(),
                    standings.stream()
                            .map(ChallengeStanding::bestScore)
                            .max(Double::compare)
                            .orElse(null),
                    standings.stream()
                            .max(comparing(ChallengeStanding::latestAt).thenComparing(ChallengeStanding::challengeId))
                            .map(ChallengeStanding::latestScore)
                            .orElse(null));
        }
    }
}
