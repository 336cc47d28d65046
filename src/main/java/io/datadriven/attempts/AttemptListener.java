package io.datadriven.attempts;

import java.time.Instant;
import java.util.UUID;

/** What another feature derives from attempts, in the very transaction that adds them: so that one is never there without the other. */
public interface AttemptListener {

    /**
     * Whether it is to hear of attempts at a challenge at this time. It is asked on every submission, so it must be quick; and what
     * nobody awaits is added by one statement, without a transaction around it.
     */
    boolean awaits(String challengeId, Instant at);

    /** An attempt has been added to the log, where it can be read already. */
    void added(UUID learnerId, String challengeId, Instant at);
}
