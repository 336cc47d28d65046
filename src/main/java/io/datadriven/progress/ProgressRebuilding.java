package io.datadriven.progress;

import java.util.UUID;

/**
 * A learner's progress is about to be made again from the log: whoever above keeps something that follows from it does the same, in a
 * transaction of their own. It may come twice for a learner, after a crash between the two.
 */
public record ProgressRebuilding(UUID learner) {}
