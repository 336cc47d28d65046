package io.datadriven.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How hard a challenge is for someone who has read the section. */
public enum Difficulty {
    @JsonProperty("easy")
    EASY,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("hard")
    HARD
}
