package io.datadriven.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PriceBookSummary", description = "A price book, without its prices.")
record PriceBookSummary(
        @Schema(examples = "aws-us-east-1-2024-07") String id,
        @Schema(examples = "AWS, us-east-1, mid-2024") String title,

        @Schema(
                description = "Whose prices these are, of where and when.",
                examples = "List prices of the middle of 2024.")
        String summary) {

    static PriceBookSummary of(PriceBookFile book) {
        return new PriceBookSummary(book.id(), book.title(), book.summary());
    }
}
