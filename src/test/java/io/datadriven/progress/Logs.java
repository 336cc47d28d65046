package io.datadriven.progress;

import io.datadriven.accounts.Setting;
import io.datadriven.accounts.StudyPace;
import io.datadriven.attempts.AttemptHistory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Logs of attempts, written by hand. */
final class Logs {

    static final StudyPace UTC = pace("UTC", 0.9);
    static final int MINUTES = 5;

    private final List<AttemptHistory.Entry> entries = new ArrayList<>();

    static StudyPace pace(String zone, double retention) {
        return new StudyPace(new UUID(0, 1), List.of(new Setting(Instant.EPOCH, ZoneId.of(zone), 3)), retention);
    }

    /** Adds an attempt with this score; full marks pass. */
    Logs add(String challenge, String at, double score) {
        return add(challenge, at, score, 0);
    }

    Logs add(String challenge, String at, double score, int hints) {
        var ordinal = 1
                + (int) entries.stream()
                        .filter(it -> it.challengeId().equals(challenge))
                        .count();
        entries.add(new AttemptHistory.Entry(
                new UUID(1, entries.size()),
                challenge,
                ordinal,
                Instant.parse(at.length() == 10 ? at + "T12:00:00Z" : at),
                score,
                score == 1,
                hints,
                null,
                null,
                null));
        return this;
    }

    List<AttemptHistory.Entry> entries() {
        return List.copyOf(entries);
    }

    List<Card> cards() {
        return cards(UTC);
    }

    List<Card> cards(StudyPace pace) {
        return CardFold.of(entries, Map.of(), pace, _ -> MINUTES);
    }
}
