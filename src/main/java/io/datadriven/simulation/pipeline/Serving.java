package io.datadriven.simulation.pipeline;

/**
 * What consumers ask.
 *
 * @param nodes of a warehouse
 * @param refreshSeconds how often it takes over what its inputs have; 0 for at once
 * @param boundary where a view over a batch table and a stream table goes from one to the other
 * @param fold what a view makes of several rows of the same
 */
public record Serving(Technology technology, int nodes, int refreshSeconds, Boundary boundary, Fold fold)
        implements Component {

    /** One that shows all rows. */
    public Serving(Technology technology, int nodes, int refreshSeconds, Boundary boundary) {
        this(technology, nodes, refreshSeconds, boundary, Fold.NONE);
    }

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

    /** What a view makes of rows that its tables have of the same, as a window function over all of them does. */
    public enum Fold {
        /** It shows all of them. */
        NONE,
        /** It shows one row of each event, by its id. */
        ONE_PER_EVENT,
        /** Of each key it shows the row with the newest version. */
        NEWEST_PER_KEY
    }

    /** Whether it is a view that does not show all that there is. */
    boolean hides() {
        return technology == Technology.VIEW && (boundary != Boundary.NONE || fold != Fold.NONE);
    }
}
