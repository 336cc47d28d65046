package io.datadriven.simulation.pipeline;

/**
 * What consumers ask.
 *
 * @param nodes of a warehouse
 * @param refreshSeconds how often it takes over what its inputs have; 0 for at once
 * @param boundary where a view over a batch table and a stream table goes from one to the other
 */
public record Serving(Technology technology, int nodes, int refreshSeconds, Boundary boundary) implements Component {

    public enum Technology {
        WAREHOUSE,
        /** A real-time column store. */
        OLAP,
        KEY_VALUE,
        /** Nothing is stored: each question is answered from the tables behind it. */
        VIEW
    }

    /** Which rows a view takes from the table of the stream. */
    public enum Boundary {
        /** All of them, beside those of the batch. */
        NONE,
        /** Those of events after the last one that the batch has read. */
        BATCH_WATERMARK,
        /** Those of events after the batch had finished. */
        BATCH_FINISHED,
        /** Those of events since midnight. */
        MIDNIGHT
    }

    /** Whether it is a view that does not show all that there is. */
    boolean hasBoundary() {
        return technology == Technology.VIEW && boundary != Boundary.NONE;
    }
}
