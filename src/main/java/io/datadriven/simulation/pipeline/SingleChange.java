package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One parameter that, set otherwise, would have met a requirement that is missed.
 *
 * @param node none when it is how the pipeline is run
 * @param changed the design with it
 * @param breaks requirements that are met without it and would not be with it
 */
public record SingleChange(
        Optional<String> node, String parameter, Object from, Object to, Pipeline changed, List<Requirement> breaks) {

    /** So many designs are tried for what is reckoned at once. */
    static final int MOST_TRIED = 600;

    /** So many designs are tried for what takes a replay. */
    static final int MOST_REPLAYED = 60;

    /** So many changes that help are held against the other requirements. */
    static final int MOST_COMPARED = 6;

    private static final String RESERVED = "reservedPercent";

    /** What the age of rows hangs on. */
    private static final Set<String> OF_FRESHNESS = Set.of(
            "instanceType",
            "workers",
            "partitions",
            "triggerSeconds",
            "everyMinutes",
            "refreshSeconds",
            "boundary",
            "writeMode",
            "lookbackDays");

    public SingleChange {
        breaks = List.copyOf(breaks);
    }

    /**
     * The nearest value of a parameter first, then operations before nodes, then nodes by id; what is reserved comes last, since
     * that is arithmetic and no advice, and an early swap never comes. The first that breaks nothing else,
     * or else the first; nothing when none of those that are tried helps.
     *
     * @param missed a requirement on recovery, freshness, cost or replays; no change is looked for of the others
     */
    public static Optional<SingleChange> of(Outcome outcome, List<? extends Requirement> all, Requirement missed) {
        var candidates =
                switch (missed) {
                    case Requirement.Recovery _, Requirement.Replayable _, Requirement.Cost _ ->
                        candidates(outcome.pipeline()).stream().limit(MOST_TRIED);
                    case Requirement.Freshness _ ->
                        candidates(outcome.pipeline()).stream()
                                .filter(it -> OF_FRESHNESS.contains(it.parameter()))
                                .limit(MOST_REPLAYED);
                    case Requirement.Headroom _,
                            Requirement.NotIdle _,
                            Requirement.Correctness _,
                            Requirement.Residency _,
                            Requirement.FileSize _ -> Stream.<Candidate>of();
                };
        var helping = candidates
                .filter(it -> Judging.of(outcome.of(it.pipeline()), missed).isMet())
                .limit(MOST_COMPARED)
                .toList();
        var met = met(outcome, all, missed, !helping.isEmpty());
        SingleChange first = null;
        for (var candidate : helping) {
            var other = outcome.of(candidate.pipeline());
            var change = candidate.change(
                    met.stream().filter(it -> !Judging.of(other, it).isMet()).toList());
            if (change.breaks().isEmpty()) {
                return Optional.of(change);
            }
            first = first == null ? change : first;
        }
        return Optional.ofNullable(first);
    }

    /** It, for a learner. */
    public String sentence() {
        var what = node.map(it -> "'" + parameter + "' of '" + it + "'").orElseGet(() -> "'" + parameter + "'");
        var broken = breaks.isEmpty()
                ? ""
                : " It would then break: "
                        + String.join(
                                " ", breaks.stream().map(Requirement::sentence).toList());
        return "With " + what + " at " + to + " instead of " + from + " it would have been met." + broken;
    }

    private static List<? extends Requirement> met(
            Outcome outcome, List<? extends Requirement> all, Requirement missed, boolean isNeeded) {
        return isNeeded
                ? all.stream()
                        .filter(it ->
                                !it.equals(missed) && Judging.of(outcome, it).isMet())
                        .toList()
                : List.of();
    }

    private record Candidate(int rank, String node, String parameter, Object from, Object to, Pipeline pipeline) {

        SingleChange change(List<? extends Requirement> breaks) {
            return new SingleChange(
                    node.isEmpty() ? Optional.empty() : Optional.of(node),
                    parameter,
                    from,
                    to,
                    pipeline,
                    List.copyOf(breaks));
        }
    }

    private static List<Candidate> candidates(Pipeline pipeline) {
        var candidates = new ArrayList<Candidate>();
        for (var operations : Palette.neighbours(pipeline.operations())) {
            if (operations.backfill() == Operations.Backfill.REPLAY_AND_SWAP_EARLY
                    && pipeline.operations().backfill() != operations.backfill()) {
                continue; // Nobody should be told to show a gap.
            }
            candidates.add(candidate(
                    candidates,
                    "",
                    Edits.changes(pipeline.operations(), operations).getFirst(),
                    new Pipeline(pipeline.nodes(), pipeline.edges(), operations)));
        }
        for (var node : pipeline.nodes()) {
            for (var component : Palette.neighbours(node.component())) {
                candidates.add(candidate(
                        candidates,
                        node.id(),
                        Edits.changes((Record) node.component(), (Record) component)
                                .getFirst(),
                        with(pipeline, node, component)));
            }
        }
        // Sorting is stable: parameters stay in the order of the palette.
        candidates.sort(Comparator.comparing((Candidate it) -> it.parameter().equals(RESERVED))
                .thenComparingInt(Candidate::rank)
                .thenComparing(Candidate::node));
        return candidates;
    }

    private static Candidate candidate(
            List<Candidate> before, String node, Edits.Edit.Operated change, Pipeline pipeline) {
        var rank = before.stream()
                .filter(it -> it.node().equals(node) && it.parameter().equals(change.parameter()))
                .count();
        return new Candidate((int) rank, node, change.parameter(), change.from(), change.to(), pipeline);
    }

    private static Pipeline with(Pipeline pipeline, Pipeline.Node node, Component component) {
        return new Pipeline(
                pipeline.nodes().stream()
                        .map(it -> it.equals(node) ? new Pipeline.Node(node.id(), component, node.region()) : it)
                        .toList(),
                pipeline.edges(),
                pipeline.operations());
    }
}
