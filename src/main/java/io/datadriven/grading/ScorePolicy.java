package io.datadriven.grading;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Which tries count for the standing's score. Points, once earned, stay whatever this says. */
public enum ScorePolicy {
    @JsonProperty("highest")
    HIGHEST,
    @JsonProperty("latest")
    LATEST,
    @JsonProperty("first")
    FIRST,
    @JsonProperty("average")
    AVERAGE;

    /** The points that count after one more try of this worth. */
    BigDecimal counted(Standing before, BigDecimal worth) {
        return switch (this) {
            case HIGHEST -> before.tries() == 0 ? worth : before.counted().max(worth);
            case LATEST -> worth;
            case FIRST -> before.tries() == 0 ? worth : before.counted();
            case AVERAGE ->
                before.worthSum().add(worth).divide(BigDecimal.valueOf(before.tries() + 1), 2, RoundingMode.HALF_UP);
        };
    }

    public String word() {
        return name().toLowerCase(ROOT);
    }
}
