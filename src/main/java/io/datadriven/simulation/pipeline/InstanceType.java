package io.datadriven.simulation.pipeline;

import java.util.Locale;

/** A size of a machine, with its cores (vCPU) and its memory. */
public enum InstanceType implements Parameter.Listed {
    M5_LARGE(2, 8),
    M5_XLARGE(4, 16),
    M5_2XLARGE(8, 32),
    M5_4XLARGE(16, 64),
    M5_8XLARGE(32, 128),
    M5_16XLARGE(64, 256),
    R5_XLARGE(4, 32),
    C5_XLARGE(4, 8);

    private final int cores;
    private final int memoryGib;

    InstanceType(int cores, int memoryGib) {
        this.cores = cores;
        this.memoryGib = memoryGib;
    }

    public int cores() {
        return cores;
    }

    public int memoryGib() {
        return memoryGib;
    }

    @Override
    public String listed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
