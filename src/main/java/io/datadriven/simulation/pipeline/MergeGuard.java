package io.datadriven.simulation.pipeline;

/** When a MERGE replaces a row that matches. */
public enum MergeGuard {
    /** Always: whoever comes last wins. */
    NONE,
    NEWER_VERSION
}
