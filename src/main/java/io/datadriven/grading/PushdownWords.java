package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.simulation.LaidOutTable;
import io.datadriven.simulation.ScanCount;
import io.datadriven.simulation.TableColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a learner is shown of a table and the queries on it. */
final class PushdownWords {

    private final PushdownAuthored authored;
    private final LaidOutTable laidOut;
    private final ScanCount whole;

    /** @param whole the count of a scan without a filter */
    PushdownWords(PushdownAuthored authored, LaidOutTable laidOut, ScanCount whole) {
        this.authored = authored;
        this.laidOut = laidOut;
        this.whole = whole;
    }

    Pushdown.Question question(Pushdown.Solution solution) {
        return new Pushdown.Question(
                table(),
                layout(),
                queries(),
                statistics(),
                measures(solution.prediction()),
                requireNonNullElse(authored.decisions(), List.<PushdownAuthored.Decision>of()).stream()
                        .map(PushdownWords::decision)
                        .toList(),
                solution.requirements().stream()
                        .map(it -> new Option(it.id(), it.text()))
                        .toList());
    }

    private PushdownShown.Table table() {
        return new PushdownShown.Table(
                authored.table().name(),
                whole.rows().total(),
                whole.bytes().total(),
                authored.table().columns().stream().map(this::column).toList(),
                laidOut.table().otherBytes());
    }

    private PushdownShown.Column column(PushdownColumn it) {
        TableColumn column = laidOut.table().column(it.name());
        return new PushdownShown.Column(it.name(), it.type(), column.position(), column.bytes(), it.about());
    }

    private PushdownShown.Layout layout() {
        var layout = authored.layout();
        var table = authored.table();
        return new PushdownShown.Layout(
                WriteDecision.word(layout.kind()),
                layout.partitions().stream().map(PushdownPartition::label).toList(),
                layout.orderAbout(),
                (long) laidOut.layout().fileLines() * table.rowsPerLine(),
                (long) laidOut.layout().rowGroupLines() * table.rowsPerLine(),
                layout.indexed(),
                requireNonNullElse(layout.bloom(), List.of()),
                whole.partitions().total(),
                whole.opened().total(),
                whole.rowGroups().total());
    }

    private List<PushdownShown.Query> queries() {
        var sql = new PushdownSql(authored.table());
        return authored.queries().stream()
                .map(it -> new PushdownShown.Query(it.id(), sql.query(it.select(), it.condition(authored.table()))))
                .toList();
    }

    private List<PushdownShown.RowGroup> statistics() {
        if (authored.shows() == null) {
            return List.of();
        }
        var filter = authored.queries().getFirst().condition(authored.table());
        return new PushdownStatistics(authored.table(), authored.layout(), laidOut, filter).listed();
    }

    private static List<Option> measures(@Nullable PushdownPrediction prediction) {
        return prediction == null
                ? List.of()
                : prediction.asked().stream()
                        .map(it -> new Option(it.id, it.question))
                        .toList();
    }

    private static Pushdown.Decision decision(PushdownAuthored.Decision it) {
        return new Pushdown.Decision(
                it.id(),
                it.text(),
                it.options().stream()
                        .map(option -> new Option(option.id(), option.text()))
                        .toList());
    }
}
