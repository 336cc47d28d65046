package io.datadriven.catalog;

/** A variant that cannot be made. It says at which place of the challenge's file, and why. */
final class FaultyVariant extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String pointer;

    FaultyVariant(String pointer, String sentence) {
        super(sentence);
        this.pointer = pointer;
    }

    FaultyVariant(String pointer, FaultyFormula fault) {
        super(fault.getMessage(), fault);
        this.pointer = pointer;
    }

    String pointer() {
        return pointer;
    }
}
