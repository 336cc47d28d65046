package io.datadriven.simulation;

import java.util.Set;

/**
 * What a query wants of a table.
 *
 * @param select the columns of its result
 */
public record ScanQuery(Set<String> select, RowFilter filter) {

    public ScanQuery {
        select = Set.copyOf(select);
    }
}
