package io.datadriven.grading;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a script is run on, and what is told about how it went.
 *
 * @param id of the check
 * @param probes what a script has to think of here, as the beginning of a sentence
 * @param weight relative to the other data sets
 * @param setup trusted statements after the rows, for data that is too large to be written down
 * @param scannedAtMost rows that tables may be read for, where the plan counts
 */
record SqlData(
        String id,
        String probes,
        int weight,
        Shows shows,
        List<SqlTable> tables,
        List<String> setup,
        @Nullable Long scannedAtMost) {

    /** How much of rows that a learner has not seen a failed check shows. */
    enum Shows {
        DIFFERENCE,
        COUNTS,
        NOTHING
    }

    List<String> statements(List<String> schema) {
        return Stream.of(schema.stream(), tables.stream().flatMap(SqlTable::insert), setup.stream())
                .flatMap(it -> it)
                .toList();
    }

    SqlData with(List<SqlTable> others) {
        return new SqlData(id, probes, weight, shows, others, setup, scannedAtMost);
    }

    int size() {
        return tables.stream().mapToInt(it -> it.rows().size()).sum();
    }
}
