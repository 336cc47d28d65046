package io.datadriven.catalog;

/** An expression that cannot be read, or that has no value. Its message is a sentence for the author. */
final class FaultyFormula extends RuntimeException {

    private static final long serialVersionUID = 1;

    FaultyFormula(String sentence) {
        super(sentence);
    }
}
