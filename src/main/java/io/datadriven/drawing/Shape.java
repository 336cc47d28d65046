package io.datadriven.drawing;

/** The outline of a box, as the field draws such things. */
public enum Shape {
    /** A table, or another store. */
    CYLINDER,
    /** A log or a queue: a cylinder that lies on its side. */
    QUEUE,
    /** A job. */
    ROUNDED,
    /** A check, through which things go or do not. */
    HEXAGON,
    /** What answers questions. */
    RECTANGLE,
    /** What is outside: where things come from, and who reads. */
    STADIUM
}
