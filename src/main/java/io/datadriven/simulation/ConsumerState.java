package io.datadriven.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where everything stands between two steps.
 *
 * @param log indexes of the events, in the order in which they were delivered
 * @param loggedAt when each of them was delivered, in minutes since the epoch
 * @param deliveredAt when each event came first
 * @param offset how far the log has been read, as committed
 * @param batches those that ran to their end
 * @param clock the minute of the last step
 * @param refused whether the table has refused the batch that is due
 */
record ConsumerState(
        List<Integer> log,
        List<Long> loggedAt,
        Map<Integer, Long> deliveredAt,
        int offset,
        TargetTable table,
        List<WriteBatch> batches,
        long clock,
        boolean refused) {

    static final ConsumerState START = new ConsumerState(
            List.of(), List.of(), Map.of(), 0, TargetTable.EMPTY, List.of(), Long.MIN_VALUE / 2, false);

    boolean isDelivered(int event) {
        return deliveredAt.containsKey(event);
    }

    boolean hasUnread() {
        return offset < log.size();
    }

    ConsumerState delivered(int event, Map<Integer, Long> times, long now) {
        return new ConsumerState(with(log, event), with(loggedAt, now), times, offset, table, batches, now, refused);
    }

    ConsumerState at(long now) {
        return new ConsumerState(log, loggedAt, deliveredAt, offset, table, batches, now, refused);
    }

    ConsumerState committed(int newOffset) {
        return new ConsumerState(log, loggedAt, deliveredAt, newOffset, table, batches, clock, refused);
    }

    ConsumerState holding(TargetTable newTable) {
        return new ConsumerState(log, loggedAt, deliveredAt, offset, newTable, batches, clock, false);
    }

    ConsumerState refusing() {
        return new ConsumerState(log, loggedAt, deliveredAt, offset, table, batches, clock, true);
    }

    ConsumerState finished(WriteBatch batch) {
        return new ConsumerState(log, loggedAt, deliveredAt, offset, table, with(batches, batch), clock, refused);
    }

    private static <T> List<T> with(List<T> items, T another) {
        var more = new ArrayList<T>(items.size() + 1);
        more.addAll(items);
        more.add(another);
        return more;
    }
}
