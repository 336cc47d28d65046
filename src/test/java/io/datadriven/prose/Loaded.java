package io.datadriven.prose;

/** The encoder and the assessor, loaded once for all tests, since that takes a second and much memory. */
final class Loaded {

    static final Assessor ASSESSOR = Assessor.load();
    static final Encoder ENCODER = Encoder.load();

    private Loaded() {}
}
