package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a run of a script showed. */
final class SqlEvidence {

    private SqlEvidence() {}

    /** Rows that differ from the right ones, on the least data on which they do. */
    @JsonTypeName("rows")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RowsEvidence", examples = """
            {"kind": "rows", "table": "orders", "columns": ["order_id", "status"], "missing": [["1", "paid"]], "missingCount": 1, "unexpected": [["1", "placed"]], "unexpectedCount": 1, "data": [{"name": "orders", "columns": ["order_id", "status"], "rows": [["1", "placed"]]}]}
            """)
    record Rows(
            @Nullable @Schema(description = "The table that differs, where the script writes.", examples = "orders")
            String table,

            @Schema(examples = "[\"order_id\", \"status\"]") List<String> columns,

            @Schema(
                    description = "Rows that should be there and are not, the first ones.",
                    examples = "[[\"1\", \"paid\"]]")
            List<List<String>> missing,

            @Schema(examples = "1") int missingCount,

            @Schema(
                    description = "Rows that are there and should not be, the first ones.",
                    examples = "[[\"1\", \"placed\"]]")
            List<List<String>> unexpected,

            @Schema(examples = "1") int unexpectedCount,

            @Schema(description = "The rows of the tables before the script, as few as still show the difference.")
            List<SqlTable> data)
            implements Evidence {}

    /** Why a run has no result. */
    @JsonTypeName("failure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FailureEvidence", examples = """
            {"kind": "failure", "reason": "error", "message": "Could not convert string 'n/a' to INT32", "line": 2, "column": 8}
            """)
    record Failure(
            @Schema(
                    description = "error, timeout, out_of_memory, too_much_output or crashed. New ones may be added.",
                    examples = "error")
            String reason,

            @Nullable @Schema(description = "The engine's words.", examples = "Could not convert string 'n/a' to INT32")
            String message,

            @Nullable @Schema(description = "In the script, from 1.", examples = "2")
            Integer line,

            @Nullable @Schema(description = "In the line, from 1.", examples = "8")
            Integer column)
            implements Evidence {}

    /** How many rows the engine had to read. */
    @JsonTypeName("scan")
    @Schema(name = "ScanEvidence", examples = """
            {"kind": "scan", "rowsScanned": 5000000, "rowsAllowed": 250000}
            """)
    record Scan(
            @Schema(description = "Rows that the engine's own profile counts at the tables.", examples = "5000000")
            long rowsScanned,

            @Schema(examples = "250000") long rowsAllowed)
            implements Evidence {}
}
