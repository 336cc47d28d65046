package io.datadriven.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One section of a lesson. The texts are Markdown whose links lead to paths of the API. */
public record Section(
        String id,
        String title,
        List<String> concepts,
        int minutes,
        String body,
        String whatTheyWantToHear,
        String trap,
        List<FollowUp> followUps,
        List<Source> sources) {

    @Schema(name = "FollowUp", description = "What an interviewer asks next.")
    public record FollowUp(
            @Schema(examples = "Who owns the boundary?") String question,

            @Schema(description = "What a good answer holds. Markdown.", examples = "The batch job writes it.")
            String answer) {}

    @Schema(name = "Source")
    public record Source(
            @Schema(examples = "Questioning the Lambda Architecture")
            String title,

            @Schema(examples = "https://www.oreilly.com/radar/questioning-the-lambda-architecture/")
            String url) {}

    /** All its Markdown, for what looks through it. */
    Stream<String> texts() {
        return Stream.concat(
                Stream.of(body, whatTheyWantToHear, trap), followUps.stream().map(FollowUp::answer));
    }
}
