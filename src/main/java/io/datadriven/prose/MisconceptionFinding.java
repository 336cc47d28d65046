package io.datadriven.prose;

/**
 * A wrong belief that the answer shows.
 *
 * @param criterion the id of the criterion it belongs to
 * @param misconception its id
 * @param evidence the passage that shows it
 * @param penalty the part of the criterion's credit that it cost, from 0 to 1
 */
public record MisconceptionFinding(String criterion, String misconception, Quote evidence, double penalty) {}
