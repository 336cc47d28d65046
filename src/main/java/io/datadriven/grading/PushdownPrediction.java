package io.datadriven.grading;

import io.datadriven.simulation.LaidOutTable;
import io.datadriven.simulation.ScanCount;
import io.datadriven.simulation.ScanQuery;
import io.datadriven.simulation.ScanStep;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.TableScan;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to predict about a scan, counted once for all answers.
 *
 * @param asked in the order of the question
 * @param matching what holds rows that pass
 * @param slips the wrong counts that known mistakes lead to
 */
record PushdownPrediction(
        List<PushdownMeasure> asked,
        ScanCount right,
        ScanCount matching,
        Map<PushdownMeasure, List<Pushdown.Slip>> slips) {

    static PushdownPrediction of(LaidOutTable laidOut, ScanQuery query, List<PushdownMeasure> asked) {
        var right = new TableScan(laidOut, query).count();
        var mistakes = new PushdownMistakes(laidOut, query, right);
        var slips = new EnumMap<PushdownMeasure, List<Pushdown.Slip>>(PushdownMeasure.class);
        asked.forEach(it -> slips.put(it, mistakes.slips(it)));
        return new PushdownPrediction(
                asked, right, new TableScan(laidOut, query, ScanStep.with(ScanStep.MATCHES)).count(), slips);
    }

    long right(PushdownMeasure measure) {
        return measure.of(right).left();
    }

    boolean isRight(PushdownMeasure measure, BigDecimal value) {
        return measure.accepts(value, right(measure));
    }

    /** What is told to somebody who counts wrong: the mistake that leads there, or where to look. */
    String feedback(PushdownMeasure measure, BigDecimal value) {
        return slips.getOrDefault(measure, List.of()).stream()
                .filter(it -> measure.accepts(value, it.value()))
                .findFirst()
                .map(it -> Sentence.of("You count %s, %s", measure.amount(value.longValue()), it.reason()))
                .orElseGet(() -> direction(measure, value));
    }

    /** True, and no more than that: the number stays to be found. */
    private String direction(PushdownMeasure measure, BigDecimal value) {
        var total = measure.of(right).total();
        if (value.compareTo(BigDecimal.valueOf(total)) > 0) {
            return Sentence.of("There are only %s in all.", measure.amount(total));
        }
        if (value.compareTo(BigDecimal.valueOf(right(measure))) > 0) {
            return measure == PushdownMeasure.BYTES
                    ? "Too many. Leave out what metadata exclude, and the columns that the query does not name."
                    : Sentence.of("Too many. Of some of these %s metadata prove that no row passes.", measure.many());
        }
        if (value.compareTo(BigDecimal.valueOf(measure.of(matching).left())) < 0) {
            return Sentence.of(
                    "Too few. More %s than that hold rows that pass, or are read together with them.", measure.many());
        }
        return Sentence.of(
                "Too few. What holds no row that passes is read as well where its metadata do not prove it: more %s than that cannot be excluded.",
                measure.many());
    }
}
