package io.datadriven.progress;

/**
 * How well something is remembered, in the terms of FSRS.
 *
 * @param stability after so many days it is still known with a probability of 90 %
 * @param difficulty how little a review adds to the stability, 1 to 10
 */
record Memory(double stability, double difficulty) {}
