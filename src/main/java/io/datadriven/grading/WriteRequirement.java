package io.datadriven.grading;

import io.datadriven.simulation.Guarantee;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.WriteDesign;
import io.datadriven.simulation.WriteFault;
import java.util.Set;

/** What a write design has to hold. */
sealed interface WriteRequirement {

    int BYTES_A_NAME = 40;
    int BYTES_A_MB = 1_000_000;

    String id();

    int weight();

    /** What a learner is told about it beforehand. */
    String text();

    /**
     * A guarantee under some faults.
     *
     * @param under how the faults are called: {@code calm}, one of them, or {@code together}
     */
    record Holds(String under, Set<WriteFault> faults, Guarantee guarantee, int weight) implements WriteRequirement {

        @Override
        public String id() {
            return under + "-" + WriteDecision.word(guarantee);
        }

        @Override
        public String text() {
            return Sentence.of("%s %s", circumstance(), promise());
        }

        String circumstance() {
            return switch (under) {
                case "calm" -> "On a calm day,";
                case "retry" -> "When a batch is run again,";
                case "duplicate" -> "When an event is delivered twice,";
                case "reorder" -> "When events overtake each other,";
                case "crash" -> "When the consumer crashes,";
                default -> "When all of these faults may come together,";
            };
        }

        String promise() {
            return switch (guarantee) {
                case COMPLETE -> "every change reaches the table.";
                case UNIQUE -> "no row is there twice.";
                case CURRENT -> "no older state replaces a newer one.";
                case DELETED -> "what was deleted stays deleted.";
            };
        }
    }

    /**
     * A limit for what one batch writes.
     *
     * @param batchMb size of the batch itself
     * @param filesMb size of the files that hold rows which the batch changes, and are rewritten with copy-on-write
     * @param partitionsMb size of the partitions that the batch touches
     */
    record Writes(int batchMb, int filesMb, int partitionsMb, int limitMb, int weight) implements WriteRequirement {

        @Override
        public String id() {
            return "written";
        }

        @Override
        public String text() {
            return Sentence.of(
                    "A batch writes at most %,d MB. It is %,d MB itself, changes rows in files of %,d MB, and touches partitions of %,d MB.",
                    limitMb, batchMb, filesMb, partitionsMb);
        }

        int mb(WriteDesign design) {
            return switch (design.write()) {
                case APPEND -> batchMb;
                case MERGE -> rewrites(design) ? filesMb : batchMb;
                case OVERWRITE -> design.slice() == WriteDesign.Slice.EVENT_DAY_REBUILT ? partitionsMb : batchMb;
            };
        }

        private static boolean rewrites(WriteDesign design) {
            return design.update() != WriteDesign.Update.NEVER && design.match() != WriteDesign.Match.LOAD_ID;
        }
    }

    /** A limit for what a dedupe window remembers, at {@value #BYTES_A_NAME} bytes each. */
    record Remembers(int eventsPerMinute, int limitMb, int weight) implements WriteRequirement {

        @Override
        public String id() {
            return "remembered";
        }

        @Override
        public String text() {
            return Sentence.of(
                    "The memory of events takes at most %,d MB, at %,d events a minute of %d bytes each.",
                    limitMb, eventsPerMinute, BYTES_A_NAME);
        }

        /** Rounded up. */
        long mb(WriteDesign design) {
            return Math.ceilDiv((long) design.windowMinutes() * eventsPerMinute * BYTES_A_NAME, (long) BYTES_A_MB);
        }
    }
}
