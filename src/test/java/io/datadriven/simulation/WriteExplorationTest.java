package io.datadriven.simulation;

import static io.datadriven.simulation.RandomWrites.event;
import static io.datadriven.simulation.RandomWrites.workload;
import static io.datadriven.simulation.WriteStep.Crash.BEFORE_BOTH;
import static io.datadriven.simulation.WriteStep.Crash.BETWEEN;
import static io.datadriven.simulation.WriteStep.Crash.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteExplorationTest {

    private static final Set<WriteFault> ALL = EnumSet.allOf(WriteFault.class);
    private static final WriteWorkload ONE_EVENT = workload(RowMeaning.EACH_EVENT_ONCE, event(0, "A", false));
    private static final WriteWorkload THREE_EVENTS =
            workload(RowMeaning.EACH_EVENT_ONCE, event(0, "A", false), event(1, "A", false), event(2, "B", false));
    private static final WriteWorkload AN_ORDER =
            workload(RowMeaning.LATEST_PER_KEY, event(0, "A", false), event(1, "A", false), event(2, "A", true));
    private static final WriteWorkload NO_DELETE =
            workload(RowMeaning.LATEST_PER_KEY, event(0, "A", false), event(1, "A", false), event(2, "B", false));

    private static final WriteDesign APPEND = new WriteDesign(
            WriteDesign.Write.APPEND,
            WriteDesign.Match.KEY,
            WriteDesign.Update.ALWAYS,
            WriteDesign.Slice.BATCH,
            WriteDesign.Stage.AS_READ,
            0,
            WriteDesign.Remembered.EVENT_ID,
            WriteDesign.Offset.AFTER_WRITE,
            WriteDesign.Deletes.MARK);

    @Test
    void one_event_without_faults_has_three_traces() {
        // Nothing; delivered; delivered and read.
        assertThat(explore(ONE_EVENT, APPEND, Set.of()).traces()).isEqualTo(3);
    }

    @Test
    void one_event_and_up_to_two_crashes_have_fifteen_traces() {
        // Nothing. Delivered, then c runs that crash before both (b) or between (w), then read or not, while the event
        // is unread:
        // c = 0: 1 + 1; c = 1: b, w, each read or not: 4; c = 2: bb, bw, wb, ww, each read or not: 8. Together 1 + 2 +
        // 4 + 8.
        assertThat(explore(ONE_EVENT, APPEND, Set.of(WriteFault.CRASH)).traces())
                .isEqualTo(15);
    }

    @Test
    void one_event_and_retries_have_four_traces() {
        // Nothing; delivered; read; once again. For a second retry it is too late.
        assertThat(explore(ONE_EVENT, APPEND, Set.of(WriteFault.RETRY)).traces())
                .isEqualTo(4);
    }

    @Test
    void two_events_that_may_swap_have_these_traces() {
        // No event 1, one event 2 * 2, both in order: 1 and 2 delivered, a run after either or not: 4, and the same for
        // 2 and 1.
        assertThat(explore(
                                workload(RowMeaning.EACH_EVENT_ONCE, event(0, "A", false), event(1, "A", false)),
                                APPEND,
                                Set.of(WriteFault.REORDER))
                        .traces())
                .isEqualTo(1 + 2 * 2 + 4 + 4);
    }

    @Test
    void append_with_the_offset_afterwards_doubles_what_a_crash_between_leaves_unread() {
        var found = explore(THREE_EVENTS, APPEND, Set.of(WriteFault.CRASH));

        assertThat(found.modes(ALL)).containsExactly(FailureMode.DUPLICATED_ROW);
        assertThat(found.shortest(Guarantee.UNIQUE, ALL)).hasValueSatisfying(it -> assertThat(it.steps())
                .containsExactly(new WriteStep.Deliver(0), new WriteStep.Run(BETWEEN)));
    }

    @Test
    void the_offset_before_the_write_loses_what_a_crash_between_has_not_written() {
        var found = explore(THREE_EVENTS, with(APPEND, WriteDesign.Offset.BEFORE_WRITE), Set.of(WriteFault.CRASH));

        assertThat(found.modes(ALL)).containsExactly(FailureMode.LOST_ROW);
        assertThat(found.shortest(Guarantee.COMPLETE, ALL)).hasValueSatisfying(it -> assertThat(it.steps())
                .containsExactly(new WriteStep.Deliver(0), new WriteStep.Run(BETWEEN)));
    }

    @Test
    void the_offset_within_the_write_survives_crash_and_retry_but_not_a_second_delivery() {
        var design = with(APPEND, WriteDesign.Offset.WITH_WRITE);

        assertThat(explore(THREE_EVENTS, design, Set.of(WriteFault.CRASH, WriteFault.RETRY, WriteFault.REORDER))
                        .modes(ALL))
                .isEmpty();
        assertThat(explore(THREE_EVENTS, design, ALL).modes(ALL)).containsExactly(FailureMode.DUPLICATED_ROW);
    }

    @ParameterizedTest
    @EnumSource(
            value = WriteDesign.Offset.class,
            names = {"AFTER_WRITE", "WITH_WRITE"})
    void a_guarded_merge_with_tombstones_is_safe_under_everything(WriteDesign.Offset offset) {
        var design = with(
                merge(WriteDesign.Update.NEWER_VERSION, WriteDesign.Stage.NEWEST_PER_KEY, WriteDesign.Deletes.MARK),
                offset);

        assertThat(explore(AN_ORDER, design, ALL).modes(ALL)).isEmpty();
        assertThat(explore(NO_DELETE, design, ALL).modes(ALL)).isEmpty();
    }

    @Test
    void a_merge_without_a_guard_goes_back_to_the_older_state_on_a_retry() {
        var found = explore(
                NO_DELETE,
                merge(WriteDesign.Update.ALWAYS, WriteDesign.Stage.NEWEST_PER_KEY, WriteDesign.Deletes.MARK),
                Set.of(WriteFault.RETRY));

        assertThat(found.modes(ALL)).containsExactly(FailureMode.STALE_OVERWRITE);
        assertThat(found.shortest(Guarantee.CURRENT, ALL)).hasValueSatisfying(it -> assertThat(it.steps())
                .containsExactly(
                        new WriteStep.Deliver(0),
                        new WriteStep.Run(NONE),
                        new WriteStep.Deliver(1),
                        new WriteStep.Run(NONE),
                        new WriteStep.Retry(0)));
    }

    @Test
    void a_row_that_is_removed_forgets_its_version_and_comes_back() {
        var design =
                merge(WriteDesign.Update.NEWER_VERSION, WriteDesign.Stage.NEWEST_PER_KEY, WriteDesign.Deletes.REMOVE);

        assertThat(explore(AN_ORDER, design, Set.of(WriteFault.RETRY)).modes(ALL))
                .containsExactly(FailureMode.RESURRECTED_DELETE);
        assertThat(explore(AN_ORDER, design, Set.of(WriteFault.CRASH)).modes(ALL))
                .isEmpty();
    }

    @Test
    void a_clock_that_ties_loses_the_update_or_lets_the_retry_of_the_older_one_win() {
        var paid = event(1, "A", false);
        var tie = workload(
                RowMeaning.LATEST_PER_KEY,
                new LogEvent("e1", "A", 1, paid.changedAt(), paid.day(), paid.arrivesAt(), "placed", false),
                paid);
        var strict = merge(WriteDesign.Update.NEWER_TIME, WriteDesign.Stage.NEWEST_PER_KEY, WriteDesign.Deletes.MARK);
        var lax = merge(
                WriteDesign.Update.NEWER_OR_EQUAL_TIME, WriteDesign.Stage.NEWEST_PER_KEY, WriteDesign.Deletes.MARK);

        assertThat(explore(tie, strict, ALL).modes(Set.of())).containsExactly(FailureMode.LOST_UPDATE);
        assertThat(explore(tie, lax, ALL).modes(Set.of())).isEmpty();
        assertThat(explore(tie, lax, ALL).modes(Set.of(WriteFault.RETRY))).containsExactly(FailureMode.STALE_OVERWRITE);
    }

    @Test
    void a_merge_of_two_staged_rows_is_refused_only_once_the_row_is_there() {
        var found = explore(
                NO_DELETE,
                merge(WriteDesign.Update.ALWAYS, WriteDesign.Stage.AS_READ, WriteDesign.Deletes.MARK),
                Set.of(WriteFault.DUPLICATE));

        assertThat(found.modes(ALL)).contains(FailureMode.REFUSED_BATCH, FailureMode.DUPLICATED_ROW);
        assertThat(found.shortest(FailureMode.DUPLICATED_ROW, Set.of())).isPresent();
        assertThat(found.shortest(FailureMode.REFUSED_BATCH, ALL)).hasValueSatisfying(it -> assertThat(it.steps())
                .startsWith(new WriteStep.Deliver(0), new WriteStep.Run(NONE)));
    }

    @Test
    void a_partition_that_is_overwritten_from_a_part_of_its_events_loses_the_others_on_a_calm_day() {
        var found = explore(THREE_EVENTS, overwrite(WriteDesign.Slice.EVENT_DAY), Set.of());

        assertThat(found.shortest(FailureMode.WIPED_PARTITION, Set.of()))
                .hasValueSatisfying(it -> assertThat(it.steps())
                        .containsExactly(new WriteStep.Deliver(0), new WriteStep.Run(NONE), new WriteStep.Deliver(1)));
    }

    @Test
    void a_partition_that_is_rebuilt_from_the_log_is_safe() {
        var design = overwrite(WriteDesign.Slice.EVENT_DAY_REBUILT);

        assertThat(explore(THREE_EVENTS, design, ALL).modes(ALL)).isEmpty();
    }

    @Test
    void a_batch_that_replaces_its_own_rows_survives_crash_and_retry() {
        var design = overwrite(WriteDesign.Slice.BATCH);

        assertThat(explore(THREE_EVENTS, design, ALL).modes(Set.of(WriteFault.CRASH, WriteFault.RETRY)))
                .isEmpty();
        assertThat(explore(THREE_EVENTS, design, ALL).modes(Set.of(WriteFault.DUPLICATE)))
                .containsExactly(FailureMode.DUPLICATED_ROW);
    }

    @Test
    void a_window_shorter_than_the_delay_of_a_duplicate_lets_it_through() {
        var shorter = window(15, WriteDesign.Remembered.EVENT_ID);
        var longer = window(30, WriteDesign.Remembered.EVENT_ID);

        assertThat(explore(THREE_EVENTS, shorter, Set.of(WriteFault.DUPLICATE)).modes(ALL))
                .containsExactly(FailureMode.DUPLICATED_ROW);
        assertThat(explore(THREE_EVENTS, longer, Set.of(WriteFault.DUPLICATE)).modes(ALL))
                .isEmpty();
        assertThat(explore(THREE_EVENTS, longer, Set.of(WriteFault.RETRY)).modes(ALL))
                .containsExactly(FailureMode.DUPLICATED_ROW);
    }

    @Test
    void a_window_that_remembers_keys_drops_what_is_new() {
        assertThat(explore(THREE_EVENTS, window(60, WriteDesign.Remembered.KEY), Set.of())
                        .modes(Set.of()))
                .containsExactly(FailureMode.LOST_ROW);
    }

    @Test
    void a_crash_before_both_alone_harms_no_design() {
        var calm = explore(AN_ORDER, APPEND, Set.of()).modes(ALL);
        var state = new WriteConsumer(AN_ORDER, APPEND)
                .play(
                        new WriteConsumer(AN_ORDER, APPEND).play(ConsumerState.START, new WriteStep.Deliver(0)),
                        new WriteStep.Run(BEFORE_BOTH));

        assertThat(state.table()).isEqualTo(TargetTable.EMPTY);
        assertThat(state.offset()).isZero();
        assertThat(calm).contains(FailureMode.DUPLICATED_ROW);
    }

    @Test
    void a_trace_is_replayed_with_what_consumers_see() {
        var replay =
                WriteReplay.of(THREE_EVENTS, APPEND, List.of(new WriteStep.Deliver(0), new WriteStep.Run(BETWEEN)));

        assertThat(replay.happenings())
                .extracting(WriteHappening::what)
                .containsExactly(
                        WriteHappening.What.DELIVERED,
                        WriteHappening.What.CRASHED_AFTER_WRITE,
                        WriteHappening.What.RAN);
        assertThat(replay.happenings())
                .extracting(it -> it.at().toString())
                .containsExactly("2026-11-21T10:00:00Z", "2026-11-21T10:01:00Z", "2026-11-21T10:02:00Z");
        assertThat(replay.expected()).extracting(LogEvent::id).containsExactly("e1");
        assertThat(replay.actual()).extracting(LogEvent::id).containsExactly("e1", "e1");
    }

    private static WriteExploration explore(WriteWorkload workload, WriteDesign design, Set<WriteFault> faults) {
        return WriteExploration.of(workload, design, faults);
    }

    private static WriteDesign with(WriteDesign it, WriteDesign.Offset offset) {
        return new WriteDesign(
                it.write(),
                it.match(),
                it.update(),
                it.slice(),
                it.stage(),
                it.windowMinutes(),
                it.remembered(),
                offset,
                it.deletes());
    }

    private static WriteDesign merge(WriteDesign.Update update, WriteDesign.Stage stage, WriteDesign.Deletes deletes) {
        return new WriteDesign(
                WriteDesign.Write.MERGE,
                WriteDesign.Match.KEY,
                update,
                APPEND.slice(),
                stage,
                0,
                APPEND.remembered(),
                APPEND.offset(),
                deletes);
    }

    private static WriteDesign overwrite(WriteDesign.Slice slice) {
        return new WriteDesign(
                WriteDesign.Write.OVERWRITE,
                APPEND.match(),
                APPEND.update(),
                slice,
                WriteDesign.Stage.DISTINCT_EVENTS,
                0,
                APPEND.remembered(),
                APPEND.offset(),
                APPEND.deletes());
    }

    private static WriteDesign window(int minutes, WriteDesign.Remembered remembered) {
        return new WriteDesign(
                APPEND.write(),
                APPEND.match(),
                APPEND.update(),
                APPEND.slice(),
                APPEND.stage(),
                minutes,
                remembered,
                APPEND.offset(),
                APPEND.deletes());
    }
}
