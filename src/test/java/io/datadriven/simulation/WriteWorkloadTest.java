package io.datadriven.simulation;

import static io.datadriven.simulation.RandomWrites.event;
import static io.datadriven.simulation.RandomWrites.workload;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What would make a workload meaningless, or its exploration endless. */
class WriteWorkloadTest {

    private static final LogEvent FIRST = event(0, "A", false);
    private static final LogEvent SECOND = event(1, "A", false);

    @Test
    void it_has_one_to_three_events() {
        assertRefused("A workload has one to three events.", RowMeaning.LATEST_PER_KEY);
        assertRefused(
                "A workload has one to three events.",
                RowMeaning.LATEST_PER_KEY,
                FIRST,
                SECOND,
                event(2, "A", false),
                event(3, "A", false));
    }

    @Test
    void its_events_come_in_the_order_of_their_arrival() {
        assertRefused("The events must be in the order of their arrival.", RowMeaning.LATEST_PER_KEY, SECOND, FIRST);
    }

    @Test
    void each_event_has_an_id_of_its_own() {
        assertRefused("Each event has an id of its own.", RowMeaning.LATEST_PER_KEY, FIRST, FIRST);
    }

    @Test
    void no_two_changes_of_a_key_have_the_same_version() {
        var again = new LogEvent(
                "e9", "A", FIRST.version(), FIRST.changedAt(), FIRST.day(), FIRST.arrivesAt(), "other", false);

        assertRefused("Each change of a key has a version of its own.", RowMeaning.LATEST_PER_KEY, FIRST, again);
    }

    @Test
    void nothing_is_deleted_where_each_event_has_its_row() {
        assertRefused(
                "Where each event has its row, no event deletes one.",
                RowMeaning.EACH_EVENT_ONCE,
                FIRST,
                event(1, "A", true));
    }

    private static void assertRefused(String message, RowMeaning meaning, LogEvent... events) {
        assertThatThrownBy(() -> workload(meaning, events))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
