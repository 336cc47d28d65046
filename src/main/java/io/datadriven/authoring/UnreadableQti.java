package io.datadriven.authoring;

/** QTI that cannot be read, or not by us; the message is a sentence for its author. */
final class UnreadableQti extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    UnreadableQti(int line, String reason) {
        super(reason);
        this.line = line;
    }

    int line() {
        return line;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
