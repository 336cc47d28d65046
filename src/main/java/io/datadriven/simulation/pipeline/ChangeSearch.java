package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks among the designs that differ in one parameter for those that meet what is missed: the nearest value of a parameter first,
 * then operations before nodes, then nodes by id; what is reserved comes last, since that is arithmetic and no advice, and an early
 * swap never comes.
 */
public final class ChangeSearch {

    /** So many designs are tried for what is reckoned at once. */
    private static final int MOST_TRIED = 600;

    /** So many designs are tried for what takes a timetable. */
    private static final int MOST_TIMED = 60;

    /** So many changes that help are held against the other requirements. */
    private static final int MOST_COMPARED = 6;

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

    private final Outcome outcome;
    private final List<Requirement> all;
    private final Supplier<List<Candidate>> candidates = new Once<>(this::candidates);
    private final Supplier<List<Requirement>> met = new Once<>(this::met);

    /** @param all that is required of the design */
    public ChangeSearch(Outcome outcome, List<? extends Requirement> all) {
        this.outcome = outcome;
        this.all = List.copyOf(all);
    }

    /**
     * The first change that breaks nothing else, or else the first; nothing when none of those that are tried helps.
     *
     * @param missed a requirement on recovery, freshness, cost or replays; no change is looked for of the others
     */
    public Optional<SingleChange> meeting(Requirement missed) {
        var helping = tried(missed)
                .filter(it -> Judging.isMet(it.outcome(), missed))
                .limit(MOST_COMPARED)
                .iterator();
        Candidate first = null;
        while (helping.hasNext()) {
            var candidate = helping.next();
            if (met.get().stream().allMatch(it -> Judging.isMet(candidate.outcome(), it))) {
                return Optional.of(candidate.change(List.of()));
            }
            first = first == null ? candidate : first;
        }
        return Optional.ofNullable(first).map(it -> it.change(broken(it)));
    }

    /** Those that take no replay come first. */
    private List<Requirement> met() {
        return all.stream()
                .filter(it -> Judging.isMet(outcome, it))
                .sorted(Comparator.comparing(Requirement.Correctness.class::isInstance))
                .toList();
    }

    private Stream<Candidate> tried(Requirement missed) {
        return switch (missed) {
            case Requirement.Recovery _, Requirement.Replayable _, Requirement.Cost _ ->
                candidates.get().stream().limit(MOST_TRIED);
            case Requirement.Freshness _ ->
                candidates.get().stream()
                        .filter(it -> OF_FRESHNESS.contains(it.parameter()))
                        .limit(MOST_TIMED);
            case Requirement.Headroom _,
                    Requirement.NotIdle _,
                    Requirement.Correctness _,
                    Requirement.Residency _,
                    Requirement.FileSize _ -> Stream.of();
        };
    }

    /** In the order in which they are asked for. */
    private List<Requirement> broken(Candidate candidate) {
        return all.stream()
                .filter(it -> met.get().contains(it) && !Judging.isMet(candidate.outcome(), it))
                .toList();
    }

    /** @param rank how many values of the same parameter are nearer */
    private record Candidate(int rank, String node, Palette.Neighbour neighbour, Outcome outcome) {

        String parameter() {
            return neighbour.parameter();
        }

        SingleChange change(List<Requirement> breaks) {
            return new SingleChange(
                    node.isEmpty() ? Optional.empty() : Optional.of(node),
                    parameter(),
                    neighbour.from(),
                    neighbour.to(),
                    outcome.pipeline(),
                    breaks);
        }
    }

    private List<Candidate> candidates() {
        var pipeline = outcome.pipeline();
        var found = new ArrayList<Candidate>();
        for (var it : Palette.neighbours(pipeline.operations())) {
            var operations = (Operations) it.made();
            if (operations.backfill() == Operations.Backfill.REPLAY_AND_SWAP_EARLY
                    && pipeline.operations().backfill() != operations.backfill()) {
                continue; // Nobody should be told to show a gap.
            }
            found.add(candidate(found, "", it, new Pipeline(pipeline.nodes(), pipeline.edges(), operations)));
        }
        for (var node : pipeline.nodes()) {
            for (var it : Palette.neighbours(node.component())) {
                found.add(candidate(found, node.id(), it, with(pipeline, node, (Component) it.made())));
            }
        }
        // Sorting is stable: parameters stay in the order of the palette.
        found.sort(Comparator.comparing((Candidate it) -> it.parameter().equals(RESERVED))
                .thenComparingInt(Candidate::rank)
                .thenComparing(Candidate::node));
        return found;
    }

    private Candidate candidate(List<Candidate> before, String node, Palette.Neighbour it, Pipeline pipeline) {
        var rank = before.isEmpty()
                        || !before.getLast().node().equals(node)
                        || !before.getLast().parameter().equals(it.parameter())
                ? 0
                : before.getLast().rank() + 1;
        return new Candidate(rank, node, it, outcome.of(pipeline));
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
