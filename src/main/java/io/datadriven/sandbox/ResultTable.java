package io.datadriven.sandbox;

import java.util.List;

/**
 * Rows as the engine gave them.
 *
 * @param rows cells in the order of the columns, each as text: numbers in plain decimals, times in ISO 8601, null for NULL
 */
public record ResultTable(List<Column> columns, List<List<String>> rows) {

    /**
     * One column.
     *
     * @param type the engine's name, such as {@code DECIMAL(10,2)}
     */
    public record Column(String name, String type) {}
}
