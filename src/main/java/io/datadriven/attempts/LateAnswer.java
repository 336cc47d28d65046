package io.datadriven.attempts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When an answer was given that comes late, because the device was without a connection. */
final class LateAnswer {

    /** A week on a mountain is believed; a month that is made up afterwards is not. */
    static final Duration LONGEST = Duration.ofDays(7);

    private LateAnswer() {}

    /**
     * The time that a device says, in whole seconds, as far as it is believed: not later than the answer came, and at most seven
     * days before. Clocks of devices are wrong at times, so that what is not believed is no fault of the caller's.
     *
     * @return nothing where the answer counts as given when it came
     * @throws io.datadriven.platform.Problem when there is no such time
     */
    static @Nullable Instant answeredAt(@Nullable String said, Instant came) {
        if (said == null) {
            return null;
        }
        var time = read(said);
        return time.isBefore(came) && !time.isBefore(came.minus(LONGEST)) ? time : null;
    }

    private static Instant read(String said) {
        try {
            return Instant.parse(said).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException _) {
            throw Faults.at("/answeredAt", "not_a_time", "'%s' is no day or no time of day.".formatted(said));
        }
    }
}
