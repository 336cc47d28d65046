package io.datadriven.authoring;

/** The media types of packages and of single items. */
final class QtiMedia {

    static final String ZIP = "application/zip";
    static final String XML = "application/xml";

    private QtiMedia() {}
}
