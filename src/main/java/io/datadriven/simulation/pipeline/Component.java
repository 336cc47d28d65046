package io.datadriven.simulation.pipeline;

/** What a node is, with its parameters: whole numbers, words and switches. */
public sealed interface Component permits EventLog, StreamJob, BatchJob, TableStorage, QualityGate, Serving {}
