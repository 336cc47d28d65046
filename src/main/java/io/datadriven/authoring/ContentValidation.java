package io.datadriven.authoring;

import io.datadriven.catalog.ContentCheck;
import io.datadriven.catalog.ContentFault;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ContentValidation", description = "What a check of content files found.")
record ContentValidation(
        @Schema(description = "Whether the files could be published as they are.", examples = "false")
        boolean valid,

        @Schema(
                description = "The files that were checked.",
                examples = "[\"challenges/architecture-at-scale/kappa-cutover-order.yaml\"]")
        List<String> files,

        @Schema(description = "Every fault of these files, and of others because of them.")
        List<Fault> faults,

        @Schema(
                description =
                        "What keeps nobody from publishing the files and is worth a look: phrasings of a rubric that would grade answers "
                                + "wrongly.")
        List<Fault> advice) {

    @Schema(name = "ContentFault")
    record Fault(
            @Schema(examples = "challenges/architecture-at-scale/kappa-cutover-order.yaml")
            String file,

            @Schema(description = "From 1.", examples = "14")
            int line,

            @Schema(description = "JSON pointer to the place in the file.", examples = "/task/rules/0/first")
            String pointer,

            @Schema(examples = "There is no step 'swap'.") String reason) {

        static Fault of(ContentFault fault) {
            return new Fault(fault.file(), fault.line(), fault.pointer(), fault.reason());
        }
    }

    static ContentValidation of(Map<String, String> texts, ContentCheck check) {
        var checked = check.check(texts);
        return new ContentValidation(
                checked.faults().isEmpty(),
                texts.keySet().stream().sorted().toList(),
                checked.faults().stream().map(Fault::of).toList(),
                checked.advice().stream().map(Fault::of).toList());
    }
}
