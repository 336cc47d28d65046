package io.datadriven.quizzes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.platform.Problem;
import io.datadriven.platform.Published;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/** Tells whether a request with a key that came before is the same request. */
@Singleton
class Fingerprints {

    private final ObjectMapper json;

    Fingerprints(ObjectMapper json) {
        this.json = json;
    }

    String of(Object... parts) {
        try {
            return Published.sha256(json.writeValueAsString(parts).getBytes(UTF_8));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Problem keyReused() {
        return new Problem(
                Problem.Type.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key came before with another request. Use a new key for a new one.");
    }
}
