package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Operations.Alert;

/**
 * How it is noticed that something went wrong, and how long after it began.
 *
 * <p>An alert sees some symptoms and is blind to others; what no alert sees is noticed when a person complains. Minutes, the
 * design's own:
 *
 * <table>
 *   <caption>Minutes until it is noticed</caption>
 *   <tr><th></th><th>none</th><th>lag</th><th>freshness</th><th>reconciliation</th></tr>
 *   <tr><td>handled</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
 *   <tr><td>stopped</td><td>480</td><td>5</td><td>15</td><td>60</td></tr>
 *   <tr><td>silent</td><td>480</td><td>480</td><td>15</td><td>60</td></tr>
 *   <tr><td>wrong</td><td>1440</td><td>1440</td><td>1440</td><td>60</td></tr>
 * </table>
 */
public record Detection(Symptom symptom, Alert alert) {

    private static final int HALF_A_SHIFT_MINUTES = 480;
    private static final int NEXT_DAY_MINUTES = 1440;

    /** What there is to be seen. */
    public enum Symptom {
        /** Nobody has to notice: the machines see to it. */
        HANDLED,
        /** A reader reads no further. */
        STOPPED,
        /** Readers read on, but no new rows come. */
        SILENT,
        /** New rows come, but some are wrong or missing. */
        WRONG
    }

    public long millis() {
        return minutes() * Span.MINUTE;
    }

    /** Whether no alert sees it, so that it takes a person who complains. */
    public boolean byComplaint() {
        return symptom != Symptom.HANDLED && minutes() >= HALF_A_SHIFT_MINUTES;
    }

    private int minutes() {
        return switch (symptom) {
            case HANDLED -> 0;
            case STOPPED ->
                switch (alert) {
                    case NONE -> HALF_A_SHIFT_MINUTES;
                    case LAG -> 5;
                    case FRESHNESS -> 15;
                    case RECONCILIATION -> 60;
                };
            case SILENT ->
                switch (alert) {
                    case NONE, LAG -> HALF_A_SHIFT_MINUTES;
                    case FRESHNESS -> 15;
                    case RECONCILIATION -> 60;
                };
            case WRONG ->
                switch (alert) {
                    case NONE, LAG, FRESHNESS -> NEXT_DAY_MINUTES;
                    case RECONCILIATION -> 60;
                };
        };
    }

    String sentence() {
        if (symptom == Symptom.HANDLED) {
            return "Nobody has to notice it.";
        }
        var after = new Span.Of(millis()).words();
        if (byComplaint()) {
            return "No alert sees it: a person complains after " + after + ".";
        }
        return switch (alert) {
            case NONE -> "A person complains after " + after + ".";
            case LAG -> "The alert on lag sees it after " + after + ".";
            case FRESHNESS -> "The alert on freshness sees it after " + after + ".";
            case RECONCILIATION -> "The reconciliation of counts and sums sees it after " + after + ".";
        };
    }
}
