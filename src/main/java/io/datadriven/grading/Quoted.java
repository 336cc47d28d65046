package io.datadriven.grading;

/** What a learner sent, short enough to be quoted back. */
final class Quoted {

    private static final int LENGTH = 60;

    private Quoted() {}

    static String cut(String text) {
        var end = text.offsetByCodePoints(0, Math.min(LENGTH, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
