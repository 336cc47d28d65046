package io.datadriven.platform;

import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs as callers write them. */
public final class Uuids {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    /** The UUID that a path parameter of this name is. */
    public static UUID parse(String id, String parameter) {
        if (!FORM.matcher(id).matches()) {
            throw Problem.inParameter(
                    parameter,
                    "not_a_uuid",
                    "'%s' is a UUID such as 019aad4e-7c00-7000-8000-1234567890ab.".formatted(parameter));
        }
        return UUID.fromString(id);
    }

    /** The UUID of the last item of the page before. */
    public static UUID fromCursor(String key) {
        if (!FORM.matcher(key).matches()) {
            throw Paging.invalidCursor();
        }
        return UUID.fromString(key);
    }
}
