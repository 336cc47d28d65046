package io.datadriven.simulation;

/**
 * What a run reads: the log from one offset up to another.
 *
 * @param at when it was run first, in minutes since the epoch
 */
record WriteBatch(int from, int to, long at) {}
