package io.datadriven.catalog;

import java.util.List;

/** A path through lessons, by their ids in reading order, with the concepts that they teach. */
public record Track(String id, String title, String summary, List<String> lessons, List<Concept> concepts) {}
