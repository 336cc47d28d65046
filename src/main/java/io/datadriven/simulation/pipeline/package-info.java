/**
 * A data pipeline as a graph, and what becomes of it under a workload: its bill, its load, how fresh and how right its consumers
 * read, and what faults do to it. Whole numbers only, with the unit in each name; time is virtual.
 */
@NullMarked
package io.datadriven.simulation.pipeline;

import org.jspecify.annotations.NullMarked;
