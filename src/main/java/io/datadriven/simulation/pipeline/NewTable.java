package io.datadriven.simulation.pipeline;

/**
 * What a second instance of a job can fill a new table with: the whole history, as in a Kappa architecture, of which the oldest
 * expires while it replays.
 *
 * @param historyMillis so much has to be read again, however short the damage was
 * @param replay how long that takes; without an end where the job only keeps up with what comes in
 * @param needed what the log must hold: both together
 * @param kept what it holds, in milliseconds
 * @param gone so much of the history is not there any more, in milliseconds
 */
record NewTable(long historyMillis, Span replay, Span needed, long kept, long gone) {

    static NewTable of(Surroundings around, String job, long damage) {
        var history = Math.max(damage, around.workload().historyDays() * Span.DAY);
        var replay = around.catchUp(job, history);
        var needed = replay.plus(history);
        var kept = around.historyMillis(job);
        var missing = Math.max(0, needed.atMost(Span.MOST.longValueExact()) - kept);
        return new NewTable(history, replay, needed, kept, Math.min(missing, history));
    }
}
