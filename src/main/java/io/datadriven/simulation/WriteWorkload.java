package io.datadriven.simulation;

import java.util.List;

/**
 * What a consumer has to write, and what the table shall mean.
 *
 * @param events at most {@value #MOST_EVENTS}, in the order in which they reach the log if nothing goes wrong
 * @param retryAfterMinutes how long after a batch it is run again, at the latest; that is when it happens, since later is never easier
 * @param duplicateAfterMinutes the same for an event that is delivered again
 */
public record WriteWorkload(
        List<LogEvent> events, RowMeaning meaning, int retryAfterMinutes, int duplicateAfterMinutes) {

    public static final int MOST_EVENTS = 3;

    public WriteWorkload {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw new IllegalArgumentException("A workload has one to three events.");
        }
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).arrivesAt().isBefore(events.get(i - 1).arrivesAt())) {
                throw new IllegalArgumentException("The events must be in the order of their arrival.");
            }
        }
        if (events.stream().map(LogEvent::id).distinct().count() < events.size()) {
            throw new IllegalArgumentException("Each event has an id of its own.");
        }
        if (events.stream().map(it -> it.key() + "\n" + it.version()).distinct().count() < events.size()) {
            throw new IllegalArgumentException("Each change of a key has a version of its own.");
        }
        if (meaning == RowMeaning.EACH_EVENT_ONCE && events.stream().anyMatch(LogEvent::deletes)) {
            throw new IllegalArgumentException("Where each event has its row, no event deletes one.");
        }
    }

    LogEvent event(int index) {
        return events.get(index);
    }
}
