package io.datadriven.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a run ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Rows.class, name = "rows"),
    @JsonSubTypes.Type(value = Outcome.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Outcome.Stopped.class, name = "stopped")
})
public sealed interface Outcome permits Outcome.Rows, Outcome.Refused, Outcome.Stopped {

    /** It ran through; one table for each read, or at most one that the script gave itself. */
    record Rows(List<ResultTable> tables) implements Outcome {}

    /**
     * The engine refused a statement, or gave up at it.
     *
     * @param session index of the session, or -1 for the setup and the reads
     * @param statement index of the statement in it
     * @param type the engine's name for it, such as {@code Binder} or {@code Conversion}
     * @param position characters from the statement's begin to the fault, where the engine says so
     */
    record Refused(
            int session,
            int statement,
            String type,
            String message,
            @Nullable Integer position) implements Outcome {

        /** It never got as far as running: the words themselves are wrong. */
        @JsonIgnore
        public boolean isBeforeRunning() {
            return type.equals("Parser") || type.equals("Binder") || type.equals("Catalog") || type.equals("Syntax");
        }
    }

    /** The process was stopped, or ended by itself; the next run gets a new one. */
    record Stopped(Reason reason) implements Outcome {}

    /** Why there is no result. */
    enum Reason {
        TIMEOUT,
        OUT_OF_MEMORY,
        TOO_MUCH_OUTPUT,
        CRASHED
    }
}
