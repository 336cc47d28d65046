package io.datadriven.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every workload, every design and every set of faults. */
class WriteLawsTest {

    private static final Set<WriteFault> ALL = EnumSet.allOf(WriteFault.class);

    @Property(tries = 300)
    void without_any_one_element_of_its_trace_a_failure_is_not_there(
            @ForAll("workloads") WriteWorkload workload,
            @ForAll("designs") WriteDesign design,
            @ForAll Set<WriteFault> faults) {
        var exploration = WriteExploration.of(workload, design, faults);

        for (var mode : exploration.modes(ALL)) {
            var steps = exploration.shortest(mode, ALL).orElseThrow().steps();
            assertThat(modes(workload, design, steps)).contains(mode);
            assertThat(reductions(workload, steps)).allSatisfy(fewer -> assertThat(modes(workload, design, fewer))
                    .as("%s without an element: %s", steps, fewer)
                    .doesNotContain(mode));
        }
    }

    @Property(tries = 100)
    void the_same_design_fails_in_the_same_ways_by_the_same_traces(
            @ForAll("workloads") WriteWorkload workload, @ForAll("designs") WriteDesign design) {
        assertThat(failures(workload, design)).isEqualTo(failures(workload, design));
    }

    @Property(tries = 200)
    void more_faults_never_mend_anything(
            @ForAll("workloads") WriteWorkload workload,
            @ForAll("designs") WriteDesign design,
            @ForAll Set<WriteFault> faults) {
        assertThat(WriteExploration.of(workload, design, ALL).modes(ALL))
                .containsAll(WriteExploration.of(workload, design, faults).modes(ALL));
    }

    @Property(tries = 200)
    void what_happens_under_some_faults_is_found_with_all_of_them_possible(
            @ForAll("workloads") WriteWorkload workload,
            @ForAll("designs") WriteDesign design,
            @ForAll Set<WriteFault> faults) {
        var all = WriteExploration.of(workload, design, ALL);
        var some = WriteExploration.of(workload, design, faults);

        for (var mode : FailureMode.values()) {
            assertThat(all.shortest(mode, faults)).isEqualTo(some.shortest(mode, ALL));
        }
    }

    @Property(tries = 200)
    void a_guarded_merge_of_tombstones_is_safe_for_every_workload(@ForAll("workloads") WriteWorkload workload) {
        var design = new WriteDesign(
                WriteDesign.Write.MERGE,
                workload.meaning() == RowMeaning.LATEST_PER_KEY ? WriteDesign.Match.KEY : WriteDesign.Match.EVENT_ID,
                WriteDesign.Update.NEWER_VERSION,
                WriteDesign.Slice.BATCH,
                workload.meaning() == RowMeaning.LATEST_PER_KEY
                        ? WriteDesign.Stage.NEWEST_PER_KEY
                        : WriteDesign.Stage.DISTINCT_EVENTS,
                0,
                WriteDesign.Remembered.EVENT_ID,
                WriteDesign.Offset.AFTER_WRITE,
                WriteDesign.Deletes.MARK);

        assertThat(WriteExploration.of(workload, design, ALL).modes(ALL)).isEmpty();
    }

    @Provide
    Arbitrary<WriteWorkload> workloads() {
        return RandomWrites.workloads();
    }

    @Provide
    Arbitrary<WriteDesign> designs() {
        return RandomWrites.designs();
    }

    private static List<WriteFailure> failures(WriteWorkload workload, WriteDesign design) {
        var exploration = WriteExploration.of(workload, design, ALL);
        return Stream.of(FailureMode.values())
                .flatMap(it -> exploration.shortest(it, ALL).stream())
                .toList();
    }

    private static List<FailureMode> modes(WriteWorkload workload, WriteDesign design, List<WriteStep> steps) {
        var consumer = new WriteConsumer(workload, design);
        var state = ConsumerState.START;
        for (var step : steps) {
            state = consumer.play(state, step);
        }
        var end = state.refused() ? state : consumer.play(state, new WriteStep.Run(WriteStep.Crash.NONE));
        return new RowOracle(workload)
                .findings(end).stream().map(RowOracle.Finding::mode).toList();
    }

    /** The trace without one event, second delivery, swap, run, crash or retry. */
    private static List<List<WriteStep>> reductions(WriteWorkload workload, List<WriteStep> steps) {
        var reductions = new ArrayList<List<WriteStep>>();
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case WriteStep.Deliver it ->
                    reductions.add(
                            steps.indexOf(it) < i
                                    ? without(steps, i)
                                    : steps.stream()
                                            .filter(step -> !step.equals(it))
                                            .toList());
                case WriteStep.Retry _ -> reductions.add(without(steps, i));
                case WriteStep.Run run -> {
                    reductions.add(withoutRun(steps, i));
                    if (run.crash() != WriteStep.Crash.NONE) {
                        var calm = new ArrayList<>(steps);
                        calm.set(i, new WriteStep.Run(WriteStep.Crash.NONE));
                        if (steps.stream().noneMatch(step -> step instanceof WriteStep.Retry)) {
                            reductions.add(calm);
                        }
                    }
                }
            }
        }
        reductions.add(inOrder(workload, steps));
        reductions.removeIf(it -> it.equals(steps) || !isPossible(workload, it));
        return reductions;
    }

    /** Without a run that retries refer to, these go as well. */
    private static List<WriteStep> withoutRun(List<WriteStep> steps, int at) {
        var clean = IntStream.range(0, at)
                .filter(i -> steps.get(i).equals(new WriteStep.Run(WriteStep.Crash.NONE)))
                .count();
        var isClean = steps.get(at).equals(new WriteStep.Run(WriteStep.Crash.NONE));
        var others = without(steps, at);
        return isClean
                ? others.stream()
                        .filter(it -> !it.equals(new WriteStep.Retry((int) clean)))
                        .map(it -> it instanceof WriteStep.Retry(int batch) && batch > clean
                                ? new WriteStep.Retry(batch - 1)
                                : it)
                        .toList()
                : others;
    }

    /** With the first deliveries in the order of the events, at the places where first deliveries were. */
    private static List<WriteStep> inOrder(WriteWorkload workload, List<WriteStep> steps) {
        var sorted = IntStream.range(0, workload.events().size())
                .mapToObj(WriteStep.Deliver::new)
                .filter(steps::contains)
                .iterator();
        return IntStream.range(0, steps.size())
                .mapToObj(i -> steps.get(i) instanceof WriteStep.Deliver it && steps.indexOf(it) == i
                        ? sorted.next()
                        : steps.get(i))
                .toList();
    }

    /** Whether each retry has its batch, no run is idle, and nothing comes again later than the workload allows. */
    private static boolean isPossible(WriteWorkload workload, List<WriteStep> steps) {
        var consumer = new WriteConsumer(
                workload,
                new WriteDesign(
                        WriteDesign.Write.APPEND,
                        WriteDesign.Match.KEY,
                        WriteDesign.Update.ALWAYS,
                        WriteDesign.Slice.BATCH,
                        WriteDesign.Stage.AS_READ,
                        0,
                        WriteDesign.Remembered.EVENT_ID,
                        WriteDesign.Offset.AFTER_WRITE,
                        WriteDesign.Deletes.MARK));
        var state = ConsumerState.START;
        for (var step : steps) {
            if (step instanceof WriteStep.Retry it
                    && it.batch() >= state.batches().size()) {
                return false;
            }
            if (step instanceof WriteStep.Run && !state.hasUnread()) {
                return false;
            }
            if (!consumer.isInTime(state, step)) {
                return false;
            }
            state = consumer.play(state, step);
        }
        return true;
    }

    private static List<WriteStep> without(List<WriteStep> steps, int at) {
        var fewer = new ArrayList<>(steps);
        fewer.remove(at);
        return fewer;
    }
}
