package io.datadriven.attempts;

import io.datadriven.platform.Paging;
import io.datadriven.platform.Problem;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of an attempt as callers write it. */
final class AttemptId {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private AttemptId() {}

    static UUID fromCursor(String key) {
        if (!FORM.matcher(key).matches()) {
            throw Paging.invalidCursor();
        }
        return UUID.fromString(key);
    }

    static UUID parse(String id) {
        return parse(id, "attemptId");
    }

    static UUID parse(String id, String parameter) {
        if (!FORM.matcher(id).matches()) {
            throw Problem.inParameter(
                    parameter,
                    "not_a_uuid",
                    "'%s' is a UUID such as 019aad4e-7c00-7000-8000-1234567890ab.".formatted(parameter));
        }
        return UUID.fromString(id);
    }
}
