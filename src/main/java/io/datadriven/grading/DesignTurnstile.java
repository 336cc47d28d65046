package io.datadriven.grading;

import io.datadriven.platform.Turnstile;
import java.util.function.Supplier;

/** Through it goes all that runs a design, whoever asks: it is the processors that are few. */
public final class DesignTurnstile {

    private static final Turnstile ONE =
            Turnstile.perProcessor("Many designs are being run just now. Yours was not; send it again in a moment.");

    private DesignTurnstile() {}

    public static <T> T run(Supplier<T> work) {
        return ONE.run(work);
    }
}
