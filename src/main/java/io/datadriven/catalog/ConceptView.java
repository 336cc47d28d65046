package io.datadriven.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Concept", description = "Something to understand: a node of the concept graph.")
record ConceptView(
        @Schema(examples = "paKappaArch") String id,
        @Schema(examples = "Kappa architecture") String title,

        @Schema(examples = "One streaming code path serves live data and history alike.")
        String summary,

        @Schema(description = "Ids of the concepts to understand before.", examples = "[\"paEventLog\"]")
        List<String> requires,

        @Schema(description = "Ids of the concepts that build on it.", examples = "[]")
        List<String> requiredBy,

        @Schema(description = "Where it is taught.") List<Place> sections,

        @Schema(description = "Ids of the challenges that train it.", examples = "[\"kappa-cutover-order\"]")
        List<String> challenges) {

    @Schema(name = "Place", description = "A section of a lesson.")
    record Place(
            @Schema(examples = "architecture-at-scale") String lessonId,
            @Schema(examples = "when-kappa-works") String sectionId) {}

    static ConceptView of(Concept concept, Catalog catalog) {
        var id = concept.id();
        return new ConceptView(
                id,
                concept.title(),
                concept.summary(),
                concept.requires(),
                catalog.concepts().stream()
                        .filter(it -> it.requires().contains(id))
                        .map(Concept::id)
                        .toList(),
                catalog.lessons().stream()
                        .flatMap(lesson -> lesson.sections().stream()
                                .filter(it -> it.concepts().contains(id))
                                .map(it -> new Place(lesson.id(), it.id())))
                        .toList(),
                catalog.challenges().stream()
                        .filter(it -> it.concepts().contains(id))
                        .map(Challenge::id)
                        .toList());
    }
}
