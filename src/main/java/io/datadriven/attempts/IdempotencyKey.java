package io.datadriven.attempts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.datadriven.platform.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a request, so that sending it again does nothing again (draft-ietf-httpapi-idempotency-key-header). */
public final class IdempotencyKey {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKey() {}

    /** The caller's key; without one the request is a new one. */
    public static String orFresh(@Nullable String key) {
        if (key == null) {
            return UuidCreator.getTimeOrderedEpoch().toString();
        }
        if (!FORM.matcher(key).matches()) {
            throw Problem.inParameter(
                    "Idempotency-Key",
                    "invalid_key",
                    "An 'Idempotency-Key' has 1 to 255 visible ASCII characters, best a fresh UUID.");
        }
        return key;
    }
}
