package io.datadriven.attempts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A grade as it counts for an attempt: its first one, or a later one. */
record GradeGiven(double score, BigDecimal points, int maxPoints, boolean passed, List<CheckView> checks) {

    /** Whether it says the same of the answer, in whatever words. */
    boolean isSameAs(GradeGiven other) {
        return score == other.score
                && points.compareTo(other.points) == 0
                && maxPoints == other.maxPoints
                && passed == other.passed
                && statuses().equals(other.statuses());
    }

    boolean isBetterThan(GradeGiven other) {
        return score > other.score || (score == other.score && points.compareTo(other.points) > 0);
    }

    /** The status of each check, by its id. */
    Map<String, String> statuses() {
        var statuses = new TreeMap<String, String>();
        checks.forEach(it -> statuses.put(it.id(), it.status()));
        return statuses;
    }
}
