package io.datadriven.simulation.pipeline;

/** Where a node runs and keeps its data. */
public enum Region {
    US("the US"),
    EU("the EU");

    private final String words;

    Region(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
