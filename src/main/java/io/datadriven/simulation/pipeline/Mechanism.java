package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.Counterexample.Step;
import io.datadriven.simulation.pipeline.Counterexample.What;
import io.datadriven.simulation.pipeline.Counterexample.Wrong;
import java.util.List;
import java.util.Optional;

/** Why it is no accident: what about a design brings such a counterexample about, where there is a word for it. */
record Mechanism(Workload.Consumer consumer, Trial trial) {

    /** With a space before it; nothing where the steps say it all. */
    String sentence(Wrong wrong, List<Step> steps) {
        return switch (wrong) {
            case LOST, STALE -> "";
            case DUPLICATED ->
                writtenAgain(steps).or(this::shownByBoth).map(it -> " " + it).orElse("");
        };
    }

    /** By a job that claims exactly once. */
    private Optional<String> writtenAgain(List<Step> steps) {
        return steps.stream()
                .filter(it -> it.what() == What.WRITTEN_AGAIN)
                .flatMap(step -> trial.setting().disturbances().stream()
                        .filter(it -> it instanceof Disturbance.Crash)
                        .filter(it ->
                                trial.setting().topology().outOf(it.node()).contains(step.node()))
                        .flatMap(it -> broken(it.node(), step.node()).stream()))
                .findFirst();
    }

    private Optional<String> broken(String id, String table) {
        return trial.setting().topology().component(id) instanceof StreamJob job
                        && job.delivery() == StreamJob.Delivery.EXACTLY_ONCE
                ? Optional.of(
                        job.checkpointIntervalSeconds() == 0
                                ? Sentence.of(
                                        "'%s' claims exactly once and saves no checkpoint, so that nothing says what it has"
                                                + " written.",
                                        id)
                                : Sentence.of(
                                        "'%s' claims exactly once, but rows go to '%s' and the offset to the checkpoint, which is not"
                                                + " one transaction: the rows were there, the offset was not, and it wrote them again.",
                                        id, table))
                : Optional.empty();
    }

    /** By a view over several tables that have rows of it. */
    private Optional<String> shownByBoth() {
        var topology = trial.setting().topology();
        return trial.before(consumer).stream()
                .sorted()
                .filter(topology::isNode)
                .filter(it -> topology.component(it) instanceof Serving view
                        && view.technology() == Serving.Technology.VIEW
                        && view.fold() == Serving.Fold.NONE)
                .filter(it -> topology.into(it).stream()
                                .filter(input -> trial.rows(input).size() > 0)
                                .count()
                        > 1)
                .findFirst()
                .map(it -> Sentence.of(
                        "'%s' shows what both of its tables have: it folds nothing, and its boundary does not part them there.",
                        it));
    }
}
