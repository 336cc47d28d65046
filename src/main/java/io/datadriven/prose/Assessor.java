package io.datadriven.prose;

/** Assesses texts against rubrics; loaded once, shared by all threads. */
public final class Assessor {

    /** What credit begins at and where it is full for a question whose author says nothing else. */
    public static final Calibration.Thresholds USUAL = new Calibration.Thresholds(0.55, 0.75);

    private Assessor() {}

    /** Loads the encoder, its vocabulary and the polarity weights: about a second, and 140 MB for as long as it is held. */
    public static Assessor load() {
        return new Assessor();
    }

    /** The same rubric, calibration and text always give the same assessment. */
    public Assessment assess(Rubric rubric, Calibration calibration, String text) {
        throw new UnsupportedOperationException("Texts are not read yet.");
    }
}
