package io.datadriven.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How hard a challenge is for someone who has read the section. */
public enum Difficulty {
    @JsonProperty("easy")
    EASY,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("hard")
    HARD;

    /** As it stands in files and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
