package io.datadriven.grading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.datadriven.sandbox.Outcome;
import io.datadriven.sandbox.Run;
import io.datadriven.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the script on each data set and compares. A set on which it would be right to do nothing counts only together with the rows
 * that the learner sees, so that an empty script earns nothing.
 */
final class SqlGrader implements Grader<Sql, Sql.Answer> {

    private static final int MOST_STATEMENTS = 20;
    private static final int ATTEMPTS_TO_SHRINK = 60;

    private final Sandbox sandbox;
    private final Cache<Run, Outcome.Rows> known =
            Caffeine.newBuilder().maximumSize(1_000).build();

    SqlGrader(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Verdict grade(Sql task, Sql.Answer answer) {
        return switch (SqlReading.of(
                answer.script(), MOST_STATEMENTS, task.solution().mode())) {
            case SqlReading.Broken it -> it.invalid();
            case SqlReading.Script it -> grade(task, it.script());
        };
    }

    /** Whether it can be graded: nothing is run but what makes tables, and that on no rows. */
    Optional<Invalid> check(Sql task, Sql.Answer answer) {
        return switch (SqlReading.of(
                answer.script(), MOST_STATEMENTS, task.solution().mode())) {
            case SqlReading.Broken it -> Optional.of(it.invalid());
            case SqlReading.Script it -> {
                try (var lease = sandbox.lease()) {
                    yield unbound(new SqlRuns(lease, task, it.script().sql(), known), it.script(), asksForRows(task));
                }
            }
        };
    }

    /** What the script gives on the rows that the learner sees. */
    SqlRun run(Sql task, Sql.Answer answer) {
        return switch (SqlReading.of(
                answer.script(), MOST_STATEMENTS, task.solution().mode())) {
            case SqlReading.Broken it -> SqlRun.of(it);
            case SqlReading.Script it -> {
                try (var lease = sandbox.lease()) {
                    var runs = new SqlRuns(lease, task, it.script().sql(), known);
                    var outcome = runs.run(task.solution().data().getFirst(), new SqlWay.Once(), runs.limit());
                    yield SqlRun.of(task, it.script(), outcome);
                }
            }
        };
    }

    private static boolean asksForRows(Sql task) {
        return task.solution().mode().asksForRows();
    }

    private Verdict grade(Sql task, SqlScript script) {
        try (var lease = sandbox.lease()) {
            var runs = new SqlRuns(lease, task, script.sql(), known);
            var unbound = unbound(runs, script, asksForRows(task));
            return unbound.isPresent() ? unbound.get() : graded(task, script, runs);
        } catch (ModelFailed e) {
            throw e.problem();
        }
    }

    private static Optional<Invalid> unbound(SqlRuns runs, SqlScript script, boolean asksForRows) {
        return switch (runs.bind()) {
            case Outcome.Refused it when SqlReading.isUnusable(it) -> Optional.of(SqlReading.fault(script, it));
            case Outcome.Rows it when it.tables().isEmpty() && asksForRows -> Optional.of(SqlReading.withoutRows());
            // What goes wrong when it runs is no matter of its form.
            case Outcome.Refused _, Outcome.Rows _, Outcome.Stopped _ -> Optional.empty();
        };
    }

    private static Verdict graded(Sql task, SqlScript script, SqlRuns runs) {
        var ways = SqlWay.of(task.solution().mode(), script.statements().size());
        var findings = new ArrayList<SqlFinding>();
        for (var data : task.solution().data()) {
            var isHopeless = findings.stream().anyMatch(it -> it instanceof SqlFinding.Failed no && no.isHopeless());
            findings.add(isHopeless ? new SqlFinding.NotRun() : finding(runs, data, ways));
        }
        var shrinking = new SqlShrinking(runs, ATTEMPTS_TO_SHRINK);
        var words = new SqlWords(task, script);
        var weights =
                new Shares(task.solution().data().stream().map(SqlData::weight).toList());
        var checks = new ArrayList<Check>();
        for (int i = 0; i < findings.size(); i++) {
            var data = task.solution().data().get(i);
            var finding = shown(findings.get(i), data, shrinking);
            checks.add(new Check(
                    data.id(),
                    weights.of(i),
                    score(finding, findings.getFirst()),
                    words.message(data, finding),
                    words.evidence(data, finding)));
        }
        return Grade.of(checks.toArray(Check[]::new));
    }

    private static SqlFinding finding(SqlRuns runs, SqlData data, List<SqlWay> ways) {
        for (var way : ways) {
            var wrong = runs.finding(data, way, runs.limit());
            if (wrong.isPresent()) {
                return wrong.get();
            }
        }
        var allowed = data.scannedAtMost();
        if (allowed != null) {
            var scanned = runs.scanned(data);
            if (scanned > allowed) {
                return new SqlFinding.ScansMore(scanned, allowed);
            }
        }
        return new SqlFinding.Right(runs.isFree(data));
    }

    private static SqlFinding shown(SqlFinding finding, SqlData data, SqlShrinking shrinking) {
        return finding instanceof SqlFinding.Differs it
                        && it.mismatch() instanceof SqlMismatch.Rows
                        && data.shows() == SqlData.Shows.DIFFERENCE
                ? shrinking.shrunk(it)
                : finding;
    }

    /** Half for a script that is right as long as it runs only once. */
    private static double score(SqlFinding finding, SqlFinding visible) {
        return switch (finding) {
            case SqlFinding.Right it -> it.isFree() && !(visible instanceof SqlFinding.Right) ? 0 : 1;
            case SqlFinding.Differs it -> it.way() instanceof SqlWay.Once ? 0 : 0.5;
            case SqlFinding.Failed it -> it.way() instanceof SqlWay.Once ? 0 : 0.5;
            case SqlFinding.ScansMore _, SqlFinding.NotRun _ -> 0;
        };
    }
}
