package io.datadriven.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.datadriven.platform.Problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a body one by one, each as strictly as a body of its own, so that a bad one spoils no other. Parts come as
 * their tokens, in which numbers are still as they were written.
 */
@ApplicationScoped
public class PartReader {

    private final ObjectMapper json;
    private final Validator validator;

    PartReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The part, if it can be used.
     *
     * @throws Problem that points to the places within the part that have to be mended
     */
    public <T> T read(@Nullable TokenBuffer part, Class<T> type) {
        var value = parsed(part, type);
        var violations = Violations.ofPart(new HashSet<ConstraintViolation<?>>(validator.validate(value)));
        if (!violations.violations().isEmpty()) {
            throw new Problem(Problem.Type.INVALID_BODY, violations.sentence(), violations.faults());
        }
        return value;
    }

    private <T> T parsed(@Nullable TokenBuffer part, Class<T> type) {
        if (part == null) {
            throw unreadable(Fault.inBody("", "wrong_type", "An object is expected here: { … }."));
        }
        try (var parser = part.asParser(json)) {
            return json.readValue(parser, type);
        } catch (JacksonException e) {
            throw unreadable(UnreadableJson.fault(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem unreadable(Fault fault) {
        return new Problem(Problem.Type.UNREADABLE_BODY, fault.detail(), List.of(fault));
    }

    /** A text in a part, whatever else is wrong with it. */
    public Optional<String> text(@Nullable TokenBuffer part, String field) {
        if (part == null) {
            return Optional.empty();
        }
        try (var parser = part.asParser(json)) {
            return Optional.ofNullable(
                    json.readValue(parser, JsonNode.class).path(field).textValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
