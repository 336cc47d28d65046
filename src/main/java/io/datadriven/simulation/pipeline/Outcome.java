package io.datadriven.simulation.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes out when a design is run: each part is reckoned when it is asked for, and once. */
public final class Outcome {

    private final Pipeline pipeline;
    private final Terms terms;
    private final Trials trials;

    private @Nullable Ledger ledger;
    private @Nullable List<Utilisation> utilisations;
    private final Map<Fault, Drill> drills = new HashMap<>();
    private final Map<Set<Disturbance>, Replay> replays = new HashMap<>();

    /** What all designs for a challenge have in common. */
    private record Terms(Workload workload, List<Fault> faults, PriceBook prices, Samples samples) {}

    private Outcome(Pipeline pipeline, Terms terms) {
        this.pipeline = pipeline;
        this.terms = terms;
        this.trials = new Trials(terms.samples());
    }

    public static Outcome of(Pipeline pipeline, Workload workload, List<Fault> faults, PriceBook prices) {
        return new Outcome(
                pipeline, new Terms(workload, List.copyOf(faults), prices, new Samples(workload, Replay.EVENTS)));
    }

    /** The same challenge for another design, with the same events. */
    public Outcome of(Pipeline other) {
        return new Outcome(other, terms);
    }

    /** The same design under another workload. */
    public Outcome under(Workload other) {
        return of(pipeline, other, terms.faults(), terms.prices());
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public Workload workload() {
        return terms.workload();
    }

    PriceBook prices() {
        return terms.prices();
    }

    public Ledger ledger() {
        var known = ledger;
        if (known == null) {
            known = Ledger.of(pipeline, workload(), prices());
            ledger = known;
        }
        return known;
    }

    public List<Utilisation> utilisations() {
        var known = utilisations;
        if (known == null) {
            known = Capacity.of(pipeline, workload());
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
        return replays.computeIfAbsent(Set.copyOf(disturbances), it -> Replay.of(pipeline, workload(), it, trials));
    }

    /** One for each fault of the challenge, in their order. */
    public List<Drill> drills() {
        return terms.faults().stream().map(this::drill).toList();
    }

    /** Of any fault. */
    public Drill drill(Fault fault) {
        return drills.computeIfAbsent(
                fault, it -> Drills.of(pipeline, workload(), List.of(it)).getFirst());
    }
}
