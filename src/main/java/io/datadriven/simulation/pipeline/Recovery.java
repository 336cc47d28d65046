package io.datadriven.simulation.pipeline;

import java.util.List;

/**
 * How a second instance of a stream job replays what the first one wrote wrong, in {@value #STEPS} commits. It starts when the job
 * is mended, at the position before the first wrong commit, and works as fast as its machines can: it has caught up after
 * history * rate / (capacity - rate), the formula of the design.
 *
 * @param from the position
 * @param wrongUntil the position of the last wrong commit
 * @param start when it starts
 * @param rerun when it has replayed up to the last wrong commit
 * @param caughtUpAt the position from which the first instance does the rest
 * @param caughtUp when it has replayed up to there
 */
record Recovery(long from, long wrongUntil, long start, long rerun, long caughtUpAt, long caughtUp) {

    private static final int STEPS = 20;

    static Recovery of(Upsets.Window bad, Runs runs, Load load) {
        var from = runs.positionBefore(bad.from());
        var wrongUntil = runs.positionBefore(bad.until());
        var live = Math.min(runs.size() - 1, runs.firstBehind(load.caughtUp(from, bad.until()) - 1, 0));
        return new Recovery(
                from,
                wrongUntil,
                bad.until(),
                bad.until() + Math.max(1, load.millis(from, wrongUntil)),
                runs.position(live),
                runs.visible(live));
    }

    /** When consumers read something else than before and after it, at the worst. */
    List<Long> moments() {
        return List.of(
                start,
                start + (rerun - start) / 2,
                rerun - 1,
                rerun,
                start + (caughtUp - start) / 2,
                caughtUp - 1,
                caughtUp);
    }

    Runs inPlace() {
        return steps(wrongUntil, rerun);
    }

    Runs anew() {
        return steps(caughtUpAt, caughtUp);
    }

    private Runs steps(long position, long end) {
        var steps = new Runs();
        for (int i = 1; i <= STEPS; i++) {
            steps.add(
                    from + (position - from) * i / STEPS,
                    start + (end - start) * (i - 1) / STEPS,
                    start + (end - start) * i / STEPS);
        }
        return steps;
    }
}
