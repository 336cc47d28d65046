package io.datadriven.simulation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that can happen to a workload under a write design: every subset of its events, in every order of deliveries, runs and at
 * most {@value #MOST_FAULTS} faults, the least first.
 *
 * <p>A trace is as long as it has steps and faults. Since the shorter ones come first, the first trace that shows a failure is
 * minimal: without any one of its events, runs or faults the failure is not there.
 */
public final class WriteExploration {

    public static final int MOST_FAULTS = 2;

    private final List<WriteFailure> failures;
    private final int traces;

    private WriteExploration(List<WriteFailure> failures, int traces) {
        this.failures = failures;
        this.traces = traces;
    }

    public static WriteExploration of(WriteWorkload workload, WriteDesign design, Set<WriteFault> possible) {
        var walk = new WriteTraces(workload, design, possible);
        var oracle = new RowOracle(workload);
        var failures = new ArrayList<WriteFailure>();
        var seen = new HashSet<Shown>();
        var traces = 0;
        for (var trace = walk.next(); trace.isPresent(); trace = walk.next()) {
            traces++;
            if (trace.get().endsWithCleanRun()) {
                // As the trace before it was held against the oracle: with all that is left read.
                continue;
            }
            for (var finding : oracle.findings(walk.readToTheEnd(trace.get()))) {
                if (seen.add(new Shown(finding.mode(), trace.get().faults()))) {
                    failures.add(new WriteFailure(
                            finding.mode(),
                            workload.event(finding.event()),
                            faults(trace.get().faults()),
                            trace.get().steps()));
                }
            }
        }
        return new WriteExploration(List.copyOf(failures), traces);
    }

    /** How many traces were looked at. */
    public int traces() {
        return traces;
    }

    /** The ways in which it goes wrong when only these faults happen, or none. */
    public Set<FailureMode> modes(Collection<WriteFault> faults) {
        return under(faults).map(WriteFailure::mode).collect(toUnmodifiableSet());
    }

    /** The shortest trace that breaks the guarantee when only these faults happen, or none. */
    public Optional<WriteFailure> shortest(Guarantee guarantee, Collection<WriteFault> faults) {
        return under(faults).filter(it -> it.mode().broken() == guarantee).findFirst();
    }

    /** The shortest trace that shows the failure when only these faults happen, or none. */
    public Optional<WriteFailure> shortest(FailureMode mode, Collection<WriteFault> faults) {
        return under(faults).filter(it -> it.mode() == mode).findFirst();
    }

    private Stream<WriteFailure> under(Collection<WriteFault> faults) {
        return failures.stream().filter(it -> faults.containsAll(it.faults()));
    }

    /** A failure that a shorter trace has shown under the same kinds of fault. */
    private record Shown(FailureMode mode, int faults) {}

    private static Set<WriteFault> faults(int bits) {
        return Arrays.stream(WriteFault.values())
                .filter(it -> (bits & it.bit()) != 0)
                .collect(toUnmodifiableSet());
    }
}
