package io.datadriven.quizzes;

import io.datadriven.platform.Paging;
import io.datadriven.platform.Problem;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a quiz as callers write it. */
final class QuizIds {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private QuizIds() {}

    static UUID parse(String id) {
        if (!FORM.matcher(id).matches()) {
            throw Problem.inParameter(
                    "quizId", "not_a_uuid", "A quiz's id is a UUID such as 019aad4e-7c00-7000-8000-1234567890ab.");
        }
        return UUID.fromString(id);
    }

    static UUID fromCursor(String key) {
        if (!FORM.matcher(key).matches()) {
            throw Paging.invalidCursor();
        }
        return UUID.fromString(key);
    }
}
