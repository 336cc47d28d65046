package io.datadriven.sandbox;

/** A result is larger than anybody would read. */
final class TooMuchOutput extends Exception {

    private static final long serialVersionUID = 1;
}
