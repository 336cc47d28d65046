package io.datadriven.simulation.pipeline;

/** What goes wrong in a drill. */
public sealed interface Fault {

    /** A broker of the log is gone for good. */
    record BrokerLost() implements Fault {}

    /** A machine of a job is reclaimed by the spot market. */
    record SpotReclaimed() implements Fault {}

    /** A deploy writes wrong values for some hours before it is undone. */
    record BadDeploy(int hours) implements Fault {}

    /** The source changes the form of its events. */
    record SchemaBreak() implements Fault {}

    /** The source is cut off, and sends all of it afterwards. */
    record SourceLate(int hours) implements Fault {}

    /** Everything in the region is gone. */
    record RegionLost() implements Fault {}
}
