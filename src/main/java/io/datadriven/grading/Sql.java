package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Write SQL, which is run on a real engine, on rows that the learner sees and on others. */
@JsonTypeName("sql")
public record Sql(Question question, Solution solution) implements Task {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Sql of(SqlAuthored authored) {
        return authored.task();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "SqlQuestion",
            description =
                    "Write a script for the tables that are shown. It is run on these rows and on others with the same columns.",
            examples = """
                    {"kind": "sql", "mode": "query", "dialect": "duckdb", "schema": "CREATE TABLE orders (\\n  order_id integer,\\n  status varchar\\n);", "tables": [{"name": "orders", "columns": ["order_id", "status"], "rows": [["1", "paid"]]}], "compares": {"ordered": false, "columnNames": true, "tables": []}, "timeLimitMs": 5000}
                    """)
    public record Question(
            @Schema(
                    description =
                            "What counts: query, the rows that the script gives at its end; write, what it leaves in the tables;"
                                    + " idempotent, that too when it runs twice or again after a crash between two statements; plan,"
                                    + " the rows and how many had to be read for them. New ones may be added.",
                    examples = "query")
            String mode,

            @Schema(description = "The SQL that the engine speaks. New ones may be added.", examples = "duckdb")
            String dialect,

            @Schema(
                    description = "How the tables are made.",
                    examples = "CREATE TABLE orders (order_id integer, status varchar);")
            String schema,

            @Schema(description = "The rows that you see. The script also has to be right on others.")
            List<SqlTable> tables,

            Compares compares,

            @Nullable
            @Schema(
                    description = "What to begin with, if there is something.",
                    examples = "MERGE INTO orders AS t USING changes AS s ON …")
            String starter,

            @Schema(description = "A run that takes longer is stopped.", examples = "5000")
            long timeLimitMs)
            implements Task.Question {}

    @Schema(name = "SqlCompares", description = "What is compared with the right result.")
    public record Compares(
            @Schema(description = "Whether the order of the rows counts.", examples = "false")
            boolean ordered,

            @Schema(description = "Whether the names of the columns count.", examples = "true")
            boolean columnNames,

            @Schema(description = "The tables whose rows count, where the script writes.", examples = "[\"orders\"]")
            List<String> tables) {}

    /**
     * The key.
     *
     * @param schema one statement for each table
     * @param data the visible rows first
     * @param tolerance how far numbers may be apart
     */
    record Solution(
            SqlMode mode,
            List<String> schema,
            List<SqlData> data,
            double tolerance,
            SqlScript model,
            long timeLimitMs) {}

    @Schema(name = "SqlAnswer", examples = """
            {"kind": "sql", "script": "SELECT order_id FROM orders WHERE status = 'paid'"}
            """)
    public record Answer(
            @NotNull
            @Size(max = 20_000)
            @Schema(
                    description = "Up to 20 statements, with semicolons between them.",
                    examples = "SELECT order_id FROM orders WHERE status = 'paid'")
            String script)
            implements Task.Answer {}

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.model().text());
    }

    /** A script that runs, and neither asks nor writes what it should. */
    @Override
    public Answer wrongAnswer() {
        return new Answer("SELECT 'nothing of the kind' AS wrong");
    }

    @Override
    public Answer invalidAnswer() {
        return new Answer("SELEC 1");
    }
}
