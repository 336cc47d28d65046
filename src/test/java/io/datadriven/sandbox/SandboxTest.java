package io.datadriven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datadriven.platform.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SandboxTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final List<String> TABLE =
            List.of("create table t (a integer, b varchar)", "insert into t values ('1', 'x'), ('2', null)");

    private static final Sandbox SANDBOX = Sandbox.with(1, 128);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @Test
    void a_query_gives_its_rows_with_their_types() {
        assertThat(rows("select a, b, a / 2.0::decimal(10, 2) as c from t order by a"))
                .satisfies(it -> {
                    assertThat(it.columns())
                            .containsExactly(
                                    new ResultTable.Column("a", "INTEGER"),
                                    new ResultTable.Column("b", "VARCHAR"),
                                    new ResultTable.Column("c", "DOUBLE"));
                    assertThat(it.rows().getFirst()).containsExactly("1", "x", "0.5");
                    assertThat(it.rows().getLast()).containsExactly("2", null, "1.0");
                });
    }

    @Test
    void what_does_not_end_is_killed_and_the_next_one_runs() {
        assertThat(run("select repeat('x', 2000000000) || 'y'")).isInstanceOf(Outcome.Stopped.class);
        assertThat(run("with recursive r as (select 1 as n union all select n + 1 from r) select max(n) from r"))
                .isEqualTo(new Outcome.Stopped(Outcome.Reason.TIMEOUT));
        assertThat(rows("select 1 as a").rows()).containsExactly(List.of("1"));
    }

    @Test
    void a_transaction_that_is_left_open_is_lost() {
        var outcome = run(Run.writes(
                TABLE, List.of(List.of("begin", "delete from t")), List.of("select count(*) from t"), LIMIT));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rows.class, it -> assertThat(
                        it.tables().getFirst().rows())
                .containsExactly(List.of("2")));
    }

    @Test
    void an_error_says_where_it_is() {
        assertThat(run("select nope from t")).isInstanceOfSatisfying(Outcome.Refused.class, it -> {
            assertThat(it.type()).isEqualTo("Binder");
            assertThat(it.position()).isEqualTo(7);
            assertThat(it.message()).contains("\"nope\" not found");
        });
    }

    @Test
    void a_full_queue_sends_the_next_one_away_for_a_while() {
        try (var sandbox = Sandbox.with(1, 0, 128);
                var first = sandbox.lease()) {
            assertThatThrownBy(sandbox::lease).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.type())
                    .isEqualTo(Problem.Type.UNAVAILABLE));
            assertThat(first.run(Run.query(TABLE, List.of("select 1 as a"), LIMIT)))
                    .isInstanceOf(Outcome.Rows.class);
        }
    }

    @Test
    void binding_finds_an_unknown_column_and_executes_no_query() {
        var script = List.of("create table u as select a from t", "select a / 0 from u", "select b from u");

        assertThat(run(Run.bind(TABLE, script, LIMIT))).isInstanceOfSatisfying(Outcome.Refused.class, it -> {
            assertThat(it.statement()).isEqualTo(2);
            assertThat(it.isBeforeRunning()).isTrue();
        });
    }

    @Test
    void a_session_sees_what_an_earlier_one_committed() {
        var sessions = List.of(List.of("delete from t where a = 1"), List.of("begin", "delete from t"));

        assertThat(run(Run.writes(TABLE, sessions, List.of("select a from t"), LIMIT)))
                .isInstanceOfSatisfying(
                        Outcome.Rows.class,
                        it -> assertThat(it.tables().getFirst().rows()).containsExactly(List.of("2")));
    }

    private static ResultTable rows(String sql) {
        return switch (run(sql)) {
            case Outcome.Rows it -> it.tables().getFirst();
            case Outcome.Refused it -> throw new AssertionError(it);
            case Outcome.Stopped it -> throw new AssertionError(it);
        };
    }

    private static Outcome run(String sql) {
        return run(Run.query(TABLE, List.of(sql), LIMIT));
    }

    private static Outcome run(Run run) {
        try (var lease = SANDBOX.lease()) {
            return lease.run(run);
        }
    }
}
