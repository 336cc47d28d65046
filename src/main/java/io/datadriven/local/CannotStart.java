package io.datadriven.local;

import org.jspecify.annotations.Nullable;

/** Why the service cannot start, as a sentence for whoever started it. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
