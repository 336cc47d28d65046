package io.datadriven.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.datadriven.platform.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How far a device has heard. It keeps nothing secret and gives no right: it says where to go on among the caller's own changes.
 *
 * @param origin the database that it was read from
 * @param givenAt in whole seconds
 */
record SyncToken(String origin, UUID learner, Instant givenAt, Position position) {

    /** Tombstones are there a little longer. */
    static final Duration LIFE = Duration.ofDays(90);

    /** Clocks of replicas differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int LONGEST = 800;
    private static final Pattern FORM = Pattern.compile(
            "1 ([0-9]{1,20}-[0-9A-F]{8}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([0-9]{1,11}) ([0-9]{1,18}) ([a-zA-Z]{0,40}) ([!-~]{0,400})");

    String written() {
        var text = "1 %s %s %s %s %s %s"
                .formatted(
                        origin,
                        learner,
                        givenAt.getEpochSecond(),
                        position.transaction(),
                        position.kind(),
                        position.key());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws Problem when nobody ever wrote that
     */
    static SyncToken read(String written) {
        var form = FORM.matcher(decoded(written));
        if (!form.matches()) {
            throw invalid();
        }
        return new SyncToken(
                form.group(1),
                UUID.fromString(form.group(2)),
                Instant.ofEpochSecond(Long.parseLong(form.group(3))),
                new Position(Long.parseLong(form.group(4)), form.group(5), form.group(6)));
    }

    private static String decoded(String written) {
        try {
            return written.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(written), US_ASCII);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static Problem invalid() {
        return Problem.inParameter(
                "since",
                "invalid_token",
                "'since' is not a token that came with changes. Leave it out to get them all.");
    }

    /**
     * Makes sure that nothing is missing behind it.
     *
     * @param low the oldest transaction that may still commit: no token that was given out is ahead of it
     * @throws Problem when the device has to start again
     */
    void check(UUID caller, String database, long low, Instant now) {
        if (!learner.equals(caller)) {
            throw expired("The token is of another learner, or of an account that was removed.");
        }
        if (!origin.equals(database) || position.transaction() > low || givenAt.isAfter(now.plus(SKEW))) {
            throw expired("The token does not belong to the database that is in use now.");
        }
        if (givenAt.isBefore(now.minus(LIFE))) {
            throw expired("The token is from %s, and what was removed is only remembered for %d days."
                    .formatted(givenAt, LIFE.toDays()));
        }
    }

    private static Problem expired(String why) {
        return new Problem(
                Problem.Type.SYNC_TOKEN_EXPIRED,
                why + " Ask for all changes, without 'since', and put them in the place of what you have.");
    }
}
