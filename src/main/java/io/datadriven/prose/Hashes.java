package io.datadriven.prose;

/**
 * What an assessment rests on, each as {@code sha256:} and 64 hexadecimal digits: the same three and the same text give the same
 * assessment.
 *
 * @param model of the encoder, its vocabulary and the polarity weights together
 */
public record Hashes(String rubric, String model, String calibrator) {}
