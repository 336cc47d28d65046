package io.datadriven.simulation.pipeline;

import java.util.Locale;

/** What a design has to fulfil. */
public sealed interface Requirement {

    String id();

    int weight();

    /** What is asked, for a learner. */
    String sentence();

    /** The whole bill of a month, at its highest, is at most so much. */
    record Cost(String id, int weight, int usdPerMonth) implements Requirement {

        @Override
        public String sentence() {
            return String.format(Locale.ROOT, "It costs at most %,d USD a month.", usdPerMonth);
        }
    }

    /** Nothing runs out at the peak; what is used by more than 70 % is warned about. */
    record Headroom(String id, int weight) implements Requirement {

        @Override
        public String sentence() {
            return "Nothing runs out at the peak.";
        }
    }

    /** Machines that a job has all the time are busy by so many percent on average; others are gone when there is nothing to do. */
    record NotIdle(String id, int weight, int percent) implements Requirement {

        @Override
        public String sentence() {
            return "The machines of each job are busy by " + percent + " % or more on average.";
        }
    }

    record Freshness(String id, int weight, String consumer, Percentile percentile, int seconds)
            implements Requirement {

        @Override
        public String sentence() {
            return "What '" + consumer + "' reads is at most " + new Span.Of(seconds * Span.SECOND).words() + " old"
                    + percentile.words() + ".";
        }
    }

    /** Of the ages that are measured all the time. */
    enum Percentile {
        P50,
        P95,
        MAX;

        String words() {
            return switch (this) {
                case P50 -> " half of the time";
                case P95 -> " 95 % of the time";
                case MAX -> " at any time";
            };
        }
    }

    /** So many rows of a million may be lost, be there more than once, or be out of date or wrong. */
    record Correctness(
            String id,
            int weight,
            String consumer,
            int lostPerMillion,
            int duplicatedPerMillion,
            int stalePerMillion,
            Circumstance circumstance)
            implements Requirement {

        @Override
        public String sentence() {
            if (lostPerMillion + duplicatedPerMillion + stalePerMillion == 0) {
                return "Of what '" + consumer + "' reads" + circumstance.words()
                        + ", nothing is lost, nothing is there twice and nothing is wrong.";
            }
            return "Of a million rows that '" + consumer + "' reads" + circumstance.words() + ", at most "
                    + Figures.are(lostPerMillion) + " lost, " + Figures.are(duplicatedPerMillion) + " there twice and "
                    + Figures.are(stalePerMillion) + " wrong.";
        }
    }

    record Recovery(String id, int weight, Fault fault, int rtoMinutes, int rpoMinutes) implements Requirement {

        @Override
        public String sentence() {
            return "When " + Drills.words(fault) + ", it has caught up within "
                    + new Span.Of(rtoMinutes * Span.MINUTE).words() + ", and "
                    + (rpoMinutes == 0
                            ? "nothing is lost."
                            : "at most " + new Span.Of(rpoMinutes * Span.MINUTE).words() + " of data are lost.");
        }
    }

    /** So much history can be computed again in so long a time. */
    record Replayable(String id, int weight, int days, int hours) implements Requirement {

        @Override
        public String sentence() {
            return "The history of " + days + " d is computed again within " + hours + " h.";
        }
    }

    /** Whatever keeps or works on data is in one region. */
    record Residency(String id, int weight, Region region) implements Requirement {

        @Override
        public String sentence() {
            return "Whatever keeps or works on data is in " + region.words() + ".";
        }
    }

    /** Files that are left for readers have at least so many MB, in each table. */
    record FileSize(String id, int weight, int mb) implements Requirement {

        @Override
        public String sentence() {
            return "The files of each table have " + mb + " MB or more.";
        }
    }
}
