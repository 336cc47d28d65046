package io.datadriven.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Track", description = "A path through lessons.")
record TrackView(
        @Schema(examples = "pipeline-architecture") String id,
        @Schema(examples = "Pipeline architecture") String title,

        @Schema(examples = "Design data pipelines that are correct, fresh and affordable.")
        String summary,

        @Schema(description = "Ids of its lessons, in reading order.", examples = "[\"architecture-at-scale\"]")
        List<String> lessons,

        @Schema(examples = "1") int lessonCount,
        @Schema(examples = "25") int challengeCount) {

    static TrackView of(Track track, Catalog catalog) {
        var lessons = catalog.lessons().stream()
                .filter(it -> it.track().equals(track.id()))
                .toList();
        return new TrackView(
                track.id(),
                track.title(),
                track.summary(),
                lessons.stream().map(Lesson::id).toList(),
                lessons.size(),
                lessons.stream().mapToInt(it -> catalog.challengesOf(it).size()).sum());
    }
}
