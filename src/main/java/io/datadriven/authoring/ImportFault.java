package io.datadriven.authoring;

import io.datadriven.catalog.ContentFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What could not be taken over, or has to be written before the file can be published. */
@Schema(name = "ImportFault")
record ImportFault(
        @Schema(
                description = "The file in the package that it is about, or the file that was made of it.",
                examples = "items/kappa-cutover-order.xml")
        String file,

        @Schema(description = "The line, counted from 1.", examples = "12")
        int line,

        @Schema(
                description = "The element in an XML file, or the JSON pointer in a challenge's file.",
                examples = "qti-order-interaction")
        String place,

        @Schema(
                description = "What is wrong and what to do, as a sentence.",
                examples = "The item does not say why this order is the right one: write it into 'because'.")
        String reason) {

    static ImportFault of(ContentFault fault) {
        return new ImportFault(fault.file(), fault.line(), fault.pointer(), fault.reason());
    }

    static ImportFault of(String file, UnreadableQti e) {
        return new ImportFault(file, e.line(), "", e.reason());
    }
}
