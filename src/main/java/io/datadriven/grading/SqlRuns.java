package io.datadriven.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import io.datadriven.platform.Json;
import io.datadriven.sandbox.Lease;
import io.datadriven.sandbox.Outcome;
import io.datadriven.sandbox.ResultTable;
import io.datadriven.sandbox.Run;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs a learner's script and the author's on the same data, and compares what they give. */
final class SqlRuns {

    private final Lease lease;
    private final Sql task;
    private final List<String> script;
    private final Cache<Run, Outcome.Rows> known;

    /**
     * What can be done with one answer.
     *
     * @param known results of trusted scripts, by their runs: they are the same for every answer
     */
    SqlRuns(Lease lease, Sql task, List<String> script, Cache<Run, Outcome.Rows> known) {
        this.lease = lease;
        this.task = task;
        this.script = script;
        this.known = known;
    }

    /** Whether it can be parsed and bound, on tables without rows. */
    Outcome bind() {
        return lease.run(Run.bind(task.solution().schema(), script, limit()));
    }

    Outcome run(SqlData data, SqlWay way, Duration limit) {
        return lease.run(run(data, way.sessions(script), limit));
    }

    /** What is wrong on this data when it is run in this way, if something is. */
    Optional<SqlFinding> finding(SqlData data, SqlWay way, Duration limit) {
        // First of all, so that a fault of the data is not taken for one of the script.
        var right = trusted(data, List.of(task.solution().model().sql())).tables();
        return switch (run(data, way, limit)) {
            case Outcome.Rows rows -> compared(data, way, right, rows);
            case Outcome.Refused it -> Optional.of(new SqlFinding.Failed(way, it));
            case Outcome.Stopped it -> Optional.of(new SqlFinding.Failed(way, it));
        };
    }

    private Optional<SqlFinding> compared(SqlData data, SqlWay way, List<ResultTable> right, Outcome.Rows actual) {
        var rules = task.question().compares();
        for (int i = 0; i < right.size(); i++) {
            var given = i < actual.tables().size() ? actual.tables().get(i) : new ResultTable(List.of(), List.of());
            var mismatch = SqlComparison.of(rules, task.solution().tolerance(), right.get(i), given);
            if (mismatch.isPresent()) {
                var table = rules.tables().isEmpty() ? null : rules.tables().get(i);
                return Optional.of(SqlFinding.Differs.of(way, table, mismatch.get(), data));
            }
        }
        return Optional.empty();
    }

    /** Whether the right thing to do with this data is nothing. */
    boolean isFree(SqlData data) {
        return !task.solution().mode().asksForRows()
                && trusted(data, List.of())
                        .equals(trusted(data, List.of(task.solution().model().sql())));
    }

    /** Rows that the tables are read for, as the engine's own profile says. */
    long scanned(SqlData data) {
        var explain = List.of(List.of("EXPLAIN (ANALYZE, FORMAT JSON) " + script.getFirst()));
        return switch (lease.run(run(data, explain, limit()))) {
            case Outcome.Rows rows -> scanned(rows.tables().getFirst());
            // It ran a moment ago; whatever has changed, it has not shown that it reads less.
            case Outcome.Refused _, Outcome.Stopped _ -> Long.MAX_VALUE;
        };
    }

    private static long scanned(ResultTable profile) {
        try {
            return Json.mapper()
                    .readTree(profile.rows().getFirst().getLast())
                    .path("cumulative_rows_scanned")
                    .asLong();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome.Rows trusted(SqlData data, List<List<String>> sessions) {
        var run = run(data, sessions, limit());
        var before = known.getIfPresent(run);
        if (before != null) {
            return before;
        }
        return switch (lease.run(run)) {
            case Outcome.Rows rows -> {
                known.put(run, rows);
                yield rows;
            }
            case Outcome.Refused it -> throw new ModelFailed(data.id(), it.message());
            case Outcome.Stopped it ->
                throw new ModelFailed(data.id(), it.reason().name());
        };
    }

    private Run run(SqlData data, List<List<String>> sessions, Duration limit) {
        var setup = data.statements(task.solution().schema());
        var reads = task.question().compares().tables().stream()
                .map(it -> "SELECT * FROM " + it)
                .toList();
        return Run.writes(setup, sessions, reads, limit);
    }

    Duration limit() {
        return Duration.ofMillis(task.solution().timeLimitMs());
    }
}
