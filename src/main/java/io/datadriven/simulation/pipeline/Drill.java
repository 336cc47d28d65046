package io.datadriven.simulation.pipeline;

import java.util.List;

/**
 * What becomes of a design when something goes wrong.
 *
 * @param hits one for each node that is hit, by id
 */
public record Drill(Fault fault, List<Hit> hits) {

    public Drill {
        hits = List.copyOf(hits);
    }

    /**
     * A node that is hit, and how it comes back.
     *
     * @param rto from the fault until the node has caught up; nodes behind it then take their usual time
     * @param rpo so much of what came in is gone or stays wrong
     */
    public record Hit(String node, Detection detection, RecoveryPath path, Span rto, Span rpo) {

        /** What happened, for a learner. */
        public String sentence() {
            return "'" + node + "': " + detection.sentence() + " " + path.sentence() + " " + end();
        }

        private String end() {
            var time =
                    switch (rto) {
                        case Span.Of it -> "It has caught up after " + it.words();
                        case Span.Endless _ -> "It never catches up";
                    };
            return time
                    + switch (rpo) {
                        case Span.Of(long millis) when millis == 0 -> ", and nothing is lost.";
                        case Span.Of it -> ", and " + it.words() + " of data are lost.";
                        case Span.Endless _ -> ", and everything is lost.";
                    };
        }
    }

    /** Until the last of the nodes has caught up: the recovery time. */
    public Span rto() {
        return Span.longest(hits.stream().map(Hit::rto).toList());
    }

    /** What is lost where the most is lost: the recovery point. */
    public Span rpo() {
        return Span.longest(hits.stream().map(Hit::rpo).toList());
    }

    public boolean losesTime() {
        return rto().compareTo(Span.none()) > 0;
    }

    public boolean losesData() {
        return rpo().compareTo(Span.none()) > 0;
    }

    /** What happened, for a learner. */
    public List<String> sentences() {
        return hits.isEmpty()
                ? List.of("Nothing in this design is hit by it.")
                : hits.stream().map(Hit::sentence).toList();
    }
}
