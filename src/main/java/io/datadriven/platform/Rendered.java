package io.datadriven.platform;

/** A text that one caller asked for in a media type of its own, such as a picture. */
public record Rendered(String text, String mediaType) {}
