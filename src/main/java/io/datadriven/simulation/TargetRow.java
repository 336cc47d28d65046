package io.datadriven.simulation;

/**
 * A row of the table.
 *
 * @param event index of the event whose state it holds
 * @param marked whether it is a tombstone, hidden from consumers
 * @param processingDay day since the epoch on which it was written
 * @param batch first offset of the batch that wrote it
 */
record TargetRow(int event, boolean marked, long processingDay, int batch) {}
