package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.simulation.LaidOutTable;
import io.datadriven.simulation.RowFilter;
import io.datadriven.simulation.ScanQuery;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.TableScan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table, its layout and the queries on it, as an author writes them.
 *
 * @param shows {@code statistics} for a list of the row groups with their bounds
 * @param predict what is asked about the only query; its presence makes it a prediction
 * @param decisions what a learner decides about the layout otherwise
 * @param model the option of each decision, so that all requirements are kept
 */
record PushdownAuthored(
        PushdownTable table,
        PushdownLayout layout,
        List<Query> queries,
        @Nullable String shows,
        @Nullable List<String> predict,
        @Nullable List<Decision> decisions,
        @Nullable Map<String, String> model,
        @Nullable List<Required> requirements) {

    record Query(String id, List<String> select, @Nullable PushdownFilter filter) {

        ScanQuery scan(PushdownTable table) {
            select.forEach(table::column);
            return new ScanQuery(new HashSet<>(select), condition(table));
        }

        RowFilter condition(PushdownTable table) {
            return filter == null ? new RowFilter.All(List.of()) : filter.filter(table);
        }
    }

    record Decision(String id, String text, List<DecisionOption> options) {}

    record DecisionOption(String id, String text, PushdownLayout layout) {}

    record Required(String id, @Nullable String query, String measure, long atMost, int weight) {}

    Pushdown task() {
        var laidOut = new LaidOutTable(table.table(), possible().layout(table));
        var scans = new LinkedHashMap<String, ScanQuery>();
        queries.forEach(it -> scans.put(it.id(), it.scan(table)));
        Ids.checkUnique(queries.stream().map(Query::id));
        var asked = requireNonNullElse(predict, List.<String>of()).stream()
                .map(PushdownAuthored::measure)
                .toList();
        if (asked.isEmpty() == required().isEmpty()
                || (!asked.isEmpty() && (queries.size() != 1 || decisions != null))) {
            throw new IllegalArgumentException(
                    "Either one query is predicted, or decisions have to keep requirements.");
        }
        var choices = choices();
        choices.check(table);
        var solution = new Pushdown.Solution(
                table,
                scans,
                asked.isEmpty()
                        ? null
                        : PushdownPrediction.of(laidOut, scans.firstEntry().getValue(), asked),
                choices,
                model(choices),
                required());
        return new Pushdown(
                new PushdownWords(this, laidOut, new TableScan(laidOut, everything()).count()).question(solution),
                solution);
    }

    private PushdownLayout possible() {
        if (layout.isImpossible()) {
            throw new IllegalArgumentException("Only Iceberg partitions by a transform of a column.");
        }
        return layout;
    }

    private static ScanQuery everything() {
        return new ScanQuery(Set.of(), new RowFilter.All(List.of()));
    }

    private PushdownChoices choices() {
        var patches = new LinkedHashMap<String, Map<String, PushdownLayout>>();
        for (var decision : requireNonNullElse(decisions, List.<Decision>of())) {
            var options = new LinkedHashMap<String, PushdownLayout>();
            decision.options().forEach(it -> options.put(it.id(), it.layout()));
            patches.put(decision.id(), options);
            Ids.checkUnique(decision.options().stream().map(DecisionOption::id));
        }
        Ids.checkUnique(
                requireNonNullElse(decisions, List.<Decision>of()).stream().map(Decision::id));
        return new PushdownChoices(layout, patches);
    }

    private List<Pushdown.Choice> model(PushdownChoices choices) {
        var given = requireNonNullElse(model, Map.<String, String>of()).entrySet().stream()
                .map(it -> new Pushdown.Choice(it.getKey(), it.getValue()))
                .toList();
        choices.faults(given).stream().findFirst().ifPresent(it -> {
            throw new IllegalArgumentException("The model cannot be graded. " + it.detail());
        });
        return given;
    }

    private List<PushdownRequirement> required() {
        var required = requireNonNullElse(requirements, List.<Required>of()).stream()
                .map(it -> new PushdownRequirement(
                        it.id(), known(it.query()), measure(it.measure()), it.atMost(), it.weight()))
                .toList();
        Ids.checkUnique(required.stream().map(PushdownRequirement::id));
        return required;
    }

    private @Nullable String known(@Nullable String query) {
        if (query != null && queries.stream().noneMatch(it -> it.id().equals(query))) {
            throw new IllegalArgumentException(Sentence.of("There is no query '%s'.", query));
        }
        return query;
    }

    private static PushdownMeasure measure(String id) {
        return PushdownMeasure.called(id)
                .orElseThrow(() -> new IllegalArgumentException(Sentence.of("'%s' is no measure.", id)));
    }
}
