package io.datadriven.grading;

import java.util.List;

/** How a result differs from the right one. */
sealed interface SqlMismatch {

    /** Other columns: nothing can be said of the rows. */
    record Shape(String sentence) implements SqlMismatch {}

    /** Other rows. */
    record Rows(List<String> columns, List<List<String>> missing, List<List<String>> unexpected)
            implements SqlMismatch {}

    /**
     * The same rows in another order.
     *
     * @param place of the first row that stands elsewhere, from 1
     */
    record Order(List<String> columns, int place, List<String> expected, List<String> actual) implements SqlMismatch {}
}
