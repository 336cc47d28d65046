package io.datadriven.authoring;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.datadriven.attempts.ItemStatistics;
import io.datadriven.attempts.PartFigures;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.FreeText;
import io.datadriven.platform.Problem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings what was counted together with what is in the catalogue. */
@Singleton
class ItemAnalyses {

    private static final int MISTAKES = 20;

    private final Catalog catalog;
    private final ItemStatistics statistics;

    ItemAnalyses(Catalog catalog, ItemStatistics statistics) {
        this.catalog = catalog;
        this.statistics = statistics;
    }

    /** The analysis of a version; without one, of the current. */
    ItemAnalysis of(String challengeId, @Nullable String version) {
        var challenge = catalog.challenge(challengeId);
        var asked = version == null ? challenge.version() : version;
        var versions = statistics.versions(challengeId);
        var isCurrent = asked.equals(challenge.version());
        if (!isCurrent && versions.stream().noneMatch(it -> it.version().equals(asked))) {
            throw new Problem(
                    Problem.Type.NOT_FOUND,
                    "Nobody has attempted '%s' in the version '%s'.".formatted(challengeId, asked));
        }
        var parts = statistics.parts(challengeId, asked);
        return new ItemAnalysis(
                challengeId,
                asked,
                isCurrent,
                requireNonNull(statistics.figures(Map.of(challengeId, asked)).get(challengeId)),
                isCurrent ? withTheUnchosen(challenge, parts) : parts,
                statistics.mistakes(challengeId, asked, MISTAKES),
                challenge.task() instanceof FreeText ? statistics.agreement(challengeId, asked) : null,
                versions);
    }

    private static List<PartFigures> withTheUnchosen(Challenge challenge, List<PartFigures> counted) {
        var parts = new ArrayList<PartFigures>();
        var known = counted.stream().collect(toMap(PartFigures::about, it -> it));
        for (var id : Parts.of(challenge.task().question())) {
            var part = known.remove(id);
            parts.add(part == null ? new PartFigures(id, 0, 0, 0, 0) : part);
        }
        parts.addAll(known.values());
        return List.copyOf(parts);
    }

    /** The headline figures of the challenges as they stand now, in the same order. */
    List<ItemAnalysis.Summary> of(List<Challenge> challenges) {
        var figures = statistics.figures(challenges.stream().collect(toMap(Challenge::id, Challenge::version)));
        return challenges.stream()
                .map(it -> ItemAnalysis.Summary.of(it, requireNonNull(figures.get(it.id()))))
                .toList();
    }
}
