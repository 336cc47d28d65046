package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.datadriven.simulation.Sentence;

/** How the picks of a multiple choice become a score. Each never falls when a wrong pick is dropped or a right one added. */
enum Scoring {
    @JsonProperty("all_or_nothing")
    ALL_OR_NOTHING("Only the exact set counts.") {
        @Override
        double score(Picks picks) {
            return picks.right() == picks.correct() && picks.wrong() == 0 ? 1 : 0;
        }

        @Override
        String sum(Picks picks) {
            return "only the exact set counts";
        }
    },

    @JsonProperty("net_correct")
    NET_CORRECT("A wrong pick takes away what a right one gives.") {
        @Override
        double score(Picks picks) {
            return Grade.share(picks.right() - picks.wrong(), picks.correct());
        }

        @Override
        String sum(Picks picks) {
            return Sentence.of("(%d − %d) / %d", picks.right(), picks.wrong(), picks.correct());
        }
    },

    @JsonProperty("coverage")
    COVERAGE("What counts is how much of the right set you picked, times how much of your set is right.") {
        @Override
        double score(Picks picks) {
            return Grade.rounded((double) picks.right() * picks.right() / ((double) picks.correct() * picks.picked()));
        }

        @Override
        String sum(Picks picks) {
            return Sentence.of("%d/%d × %d/%d", picks.right(), picks.correct(), picks.right(), picks.picked());
        }
    },

    @JsonProperty("each_option")
    EACH_OPTION("Each option counts: picked when it is right, left when it is not.") {
        @Override
        double score(Picks picks) {
            return Grade.share(picks.treatedRightly(), picks.options());
        }

        @Override
        String sum(Picks picks) {
            return Sentence.of("%d of %d options treated rightly", picks.treatedRightly(), picks.options());
        }
    };

    final String rule;

    Scoring(String rule) {
        this.rule = rule;
    }

    /** From 0 to 1, and 1 only for exactly the right set. */
    abstract double score(Picks picks);

    /** The calculation, for the learner to check. */
    abstract String sum(Picks picks);

    /**
     * What was picked, counted.
     *
     * @param right picks that are correct options
     * @param wrong picks that are not
     * @param correct correct options that there are
     * @param options all options that there are
     */
    record Picks(int right, int wrong, int correct, int options) {

        int picked() {
            return right + wrong;
        }

        int treatedRightly() {
            return right + (options - correct - wrong);
        }
    }
}
