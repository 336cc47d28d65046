package io.datadriven.prose;

/**
 * A wrong belief that answers to a criterion often show.
 *
 * @param id its own within the criterion
 * @param text one sentence as somebody who believes it would write it
 * @param penalty the part of the criterion's credit that it costs, from 0 to 1
 */
public record Misconception(String id, String text, double penalty) {}
