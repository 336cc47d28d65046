package io.datadriven.simulation;

/** How a table differs from what it should hold. */
public enum FailureMode {
    /** A row is missing, because its event was never written or its row was replaced by that of another event. */
    LOST_ROW(Guarantee.COMPLETE),

    /** A row shows an older state, because the newer one was never written. */
    LOST_UPDATE(Guarantee.COMPLETE),

    /** A row is there that should be gone, because its deletion never took effect. */
    LOST_DELETE(Guarantee.COMPLETE),

    /** A row was written, and an overwrite of its partition took it away. */
    WIPED_PARTITION(Guarantee.COMPLETE),

    /** The table refuses the batch, on every further try. */
    REFUSED_BATCH(Guarantee.COMPLETE),

    /** A row is there more often than once. */
    DUPLICATED_ROW(Guarantee.UNIQUE),

    /** The newer state was there, and an older one has replaced it. */
    STALE_OVERWRITE(Guarantee.CURRENT),

    /** A row was deleted, and is back. */
    RESURRECTED_DELETE(Guarantee.DELETED);

    private final Guarantee broken;

    FailureMode(Guarantee broken) {
        this.broken = broken;
    }

    /** The guarantee that it breaks. */
    public Guarantee broken() {
        return broken;
    }
}
