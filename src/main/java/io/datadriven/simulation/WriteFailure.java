package io.datadriven.simulation;

import java.util.List;
import java.util.Set;

/**
 * A way in which a write design goes wrong.
 *
 * @param about the event whose state is missing, doubled or wrong at the end
 * @param faults the kinds of fault in the trace; none where the design fails on a calm day
 * @param steps the shortest trace that shows it. After the last step the consumer reads what is left.
 */
public record WriteFailure(FailureMode mode, LogEvent about, Set<WriteFault> faults, List<WriteStep> steps) {}
