package io.datadriven.catalog;

import io.datadriven.platform.Paging;
import io.datadriven.platform.Published;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Content")
public class LessonResource {

    private final Catalog catalog;
    private final Shelf shelf;

    LessonResource(Catalog catalog, Shelf shelf) {
        this.catalog = catalog;
        this.shelf = shelf;
    }

    /** Which lessons are asked for. */
    public record Query(
            @Nullable
            @RestQuery
            @Parameter(description = "Only lessons of this track.", example = "pipeline-architecture")
            String track,

            @Nullable @RestQuery @Parameter(description = "Only lessons of this tier.", example = "intermediate")
            String tier,

            @Nullable
            @RestQuery
            @Parameter(description = "Only lessons that teach this concept.", example = "paKappaArch")
            String concept,

            @Nullable @RestQuery @Parameter(description = "Only lessons with all these words.", example = "kappa cost")
            String q,

            @Nullable @RestQuery String limit,
            @Nullable @RestQuery String cursor) {

        boolean matches(Lesson lesson) {
            return (track == null || track.equals(lesson.track()))
                    && (tier == null || tier.equals(lesson.tier()))
                    && (concept == null
                            || lesson.sections().stream()
                                    .anyMatch(it -> it.concepts().contains(concept)))
                    && Search.matches(
                            q,
                            Stream.concat(
                                    Stream.of(lesson.title(), lesson.subtitle(), lesson.summary()),
                                    lesson.sections().stream()
                                            .flatMap(it -> Stream.concat(Stream.of(it.title()), it.texts()))));
        }
    }

    @GET
    @Operation(
            operationId = "listLessons",
            summary = "List lessons",
            description = "Lessons in the order of their track.")
    @APIResponseSchema(Lists.LessonPage.class)
    public Published listLessons(@BeanParam Query query) {
        var paging = Paging.of(query.limit(), query.cursor());
        Shelf.oneOf("tier", query.tier(), Stream.of("beginner", "intermediate", "advanced"));
        return shelf.list(query, () -> {
            var found = catalog.lessons().stream().filter(query::matches).toList();
            return paging.cut(found, Lesson::id).map(it -> LessonSummary.of(it, catalog));
        });
    }

    @GET
    @Path("/{lessonId}")
    @Operation(
            operationId = "getLesson",
            summary = "Get a lesson",
            description = "A lesson with its table of contents.")
    @APIResponseSchema(LessonView.class)
    public Published getLesson(@Parameter(example = "architecture-at-scale") @RestPath String lessonId) {
        return shelf.lesson(lessonId);
    }

    @GET
    @Path("/{lessonId}/sections/{sectionId}")
    @Operation(
            operationId = "getSection",
            summary = "Get a section",
            description = "A section to read. With `Accept: text/html` it comes as a page that is rendered already.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SectionView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Published getSection(
            @Parameter(example = "architecture-at-scale") @RestPath String lessonId,
            @Parameter(example = "when-kappa-works") @RestPath String sectionId) {
        return shelf.section(lessonId, sectionId);
    }

    @GET
    @Path("/{lessonId}/sections/{sectionId}")
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Published getSectionPage(@RestPath String lessonId, @RestPath String sectionId) {
        return shelf.page(lessonId, sectionId);
    }
}
