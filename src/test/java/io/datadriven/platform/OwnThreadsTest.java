package io.datadriven.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OwnThreadsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void work_is_done_in_a_thread_of_the_system_that_is_named_after_it() {
        try (var threads = threads(1, 1, LONG)) {
            assertThat(threads.run(() -> Thread.currentThread().isVirtual())).isFalse();
            assertThat(threads.run(() -> Thread.currentThread().getName())).startsWith("tests-");
        }
    }

    @Test
    void who_finds_the_queue_full_is_sent_away_at_once_and_told_when_to_come_back() throws Exception {
        var hold = new CountDownLatch(1);
        try (var threads = threads(1, 2, LONG);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<String>>();
            for (int i = 0; i < 3; i++) {
                waiting.add(callers.submit(() -> threads.run(() -> {
                    hold.await();
                    return "done";
                })));
            }
            await(() -> threads.waiting() == 2);

            assertThatThrownBy(() -> threads.run(() -> "too many")).isInstanceOfSatisfying(Problem.class, it -> {
                assertThat(it.type()).isEqualTo(Problem.Type.UNAVAILABLE);
                assertThat(it.retryAfterSeconds()).hasValue(2);
                assertThat(it).hasMessage("It is busy.");
            });
            hold.countDown();
            for (var one : waiting) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo("done");
            }
        }
    }

    @Test
    void work_that_nobody_waits_for_any_more_is_never_begun() throws Exception {
        var hold = new CountDownLatch(1);
        var begun = new AtomicInteger();
        try (var threads = threads(1, 5, Duration.ofMillis(50));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> threads.run(() -> {
                hold.await();
                return "done";
            }));
            assertThatThrownBy(first::get).hasCauseInstanceOf(Problem.class);
            for (var impatient : List.of("one", "another")) {
                assertThatThrownBy(() -> threads.run(() -> impatient + begun.incrementAndGet()))
                        .isInstanceOf(Problem.class);
            }
            hold.countDown();
            await(() -> threads.waiting() == 0);

            assertThat(begun).hasValue(0);
        }
    }

    @Test
    void a_problem_comes_through_and_anything_else_is_a_fault_of_ours() {
        try (var threads = threads(1, 1, LONG)) {
            assertThatThrownBy(() -> threads.run(() -> {
                        throw new Problem(Problem.Type.CONFLICT, "No.");
                    }))
                    .isInstanceOf(Problem.class)
                    .hasMessage("No.");
            assertThatThrownBy(() -> threads.run(() -> {
                        throw new UnsatisfiedLinkError("no library");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("no library");
        }
    }

    private static OwnThreads threads(int atOnce, int waiting, Duration patience) {
        return new OwnThreads("tests", atOnce, waiting, patience, "It is busy.");
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        for (int i = 0; i < 3_000 && !condition.holds(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.holds()).isTrue();
    }
}
