package io.datadriven.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the engine says of an error: JSON after some words of the driver's. */
record EngineMessage(String type, String message, @Nullable Integer position) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 2_000;

    static EngineMessage of(SQLException e) {
        var text = String.valueOf(e.getMessage());
        var begin = text.indexOf("{\"exception_type\"");
        if (begin < 0) {
            return new EngineMessage("Unknown", cut(text), null);
        }
        try {
            var json = JSON.readTree(text.substring(begin));
            return new EngineMessage(
                    json.path("exception_type").asText("Unknown"),
                    cut(json.path("exception_message").asText("")),
                    position(json));
        } catch (JsonProcessingException _) {
            // The learner's words may stand in it unescaped: the text itself still helps.
            return new EngineMessage("Unknown", cut(text), null);
        }
    }

    private static @Nullable Integer position(JsonNode json) {
        var written = json.path("position").asText("");
        return written.matches("[0-9]{1,9}") ? Integer.valueOf(written) : null;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    Outcome refused(int session, int statement) {
        return type.equals("Out of Memory")
                ? new Outcome.Stopped(Outcome.Reason.OUT_OF_MEMORY)
                : new Outcome.Refused(session, statement, type, message, position);
    }
}
