package io.datadriven.simulation.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes out when a design is run: each part is reckoned when it is asked for, and once. */
public final class Outcome {

    private final Pipeline pipeline;
    private final Workload workload;
    private final List<Fault> faults;
    private final PriceBook prices;

    private @Nullable Ledger ledger;
    private @Nullable List<Utilisation> utilisations;
    private final Map<Fault, Drill> drills = new HashMap<>();
    private final Map<Set<Disturbance>, Replay> replays = new HashMap<>();

    private Outcome(Pipeline pipeline, Workload workload, List<Fault> faults, PriceBook prices) {
        this.pipeline = pipeline;
        this.workload = workload;
        this.faults = List.copyOf(faults);
        this.prices = prices;
    }

    public static Outcome of(Pipeline pipeline, Workload workload, List<Fault> faults, PriceBook prices) {
        return new Outcome(pipeline, workload, faults, prices);
    }

    /** The same challenge for another design. */
    public Outcome of(Pipeline other) {
        return new Outcome(other, workload, faults, prices);
    }

    /** The same design under another workload. */
    public Outcome under(Workload other) {
        return new Outcome(pipeline, other, faults, prices);
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public Workload workload() {
        return workload;
    }

    PriceBook prices() {
        return prices;
    }

    public Ledger ledger() {
        var known = ledger;
        if (known == null) {
            known = Ledger.of(pipeline, workload, prices);
            ledger = known;
        }
        return known;
    }

    public List<Utilisation> utilisations() {
        var known = utilisations;
        if (known == null) {
            known = Capacity.of(pipeline, workload);
            utilisations = known;
        }
        return known;
    }

    /** Those of each table, the smallest first. */
    public List<FilesLeft> files() {
        return Measures.files(this);
    }

    /** The calm one. */
    public Replay replay() {
        return replay(Set.of());
    }

    public Replay replay(Set<Disturbance> disturbances) {
        return replays.computeIfAbsent(Set.copyOf(disturbances), it -> Replay.of(pipeline, workload, it));
    }

    /** One for each fault of the challenge, in their order. */
    public List<Drill> drills() {
        return faults.stream().map(this::drill).toList();
    }

    /** Of any fault. */
    public Drill drill(Fault fault) {
        return drills.computeIfAbsent(
                fault, it -> Drills.of(pipeline, workload, List.of(it)).getFirst());
    }
}
