package io.datadriven.grading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Takes rows away as long as the result still differs, so that a learner has few to look at: Zeller and Hildebrandt, Simplifying
 * and Isolating Failure-Inducing Input (2002), removing complements only.
 */
final class SqlShrinking {

    /** Of a run, so that a slow script does not keep a worker busy. */
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final SqlRuns runs;
    private int left;

    /**
     * For all data sets of an answer together.
     *
     * @param attempts how often something may be tried; the number and not the time, so that the end is the same everywhere
     */
    SqlShrinking(SqlRuns runs, int attempts) {
        this.runs = runs;
        this.left = attempts;
    }

    /** A row by its table and its place in it. */
    private record Place(int table, int row) {}

    /** The same difference on as few rows as were found. */
    SqlFinding.Differs shrunk(SqlFinding.Differs found) {
        var best = found;
        var places = places(found.on());
        for (int size = (places.size() + 1) / 2; size >= 1 && left > 0; size = size == 1 ? 0 : (size + 1) / 2) {
            for (int begin = 0; begin < places.size() && left > 0; ) {
                var rest = new ArrayList<>(places);
                rest.subList(begin, Math.min(begin + size, places.size())).clear();
                var smaller = differs(found, rest);
                if (smaller.isPresent()) {
                    best = found.on(smaller.get());
                    places = rest;
                } else {
                    begin += size;
                }
            }
        }
        return best;
    }

    private Optional<SqlFinding.Differs> differs(SqlFinding.Differs found, List<Place> places) {
        left--;
        var tables = new ArrayList<SqlTable>();
        for (int i = 0; i < found.on().tables().size(); i++) {
            var kept = new HashSet<Integer>();
            for (var place : places) {
                if (place.table() == i) {
                    kept.add(place.row());
                }
            }
            tables.add(found.on().tables().get(i).keeping(kept));
        }
        try {
            return switch (runs.finding(found.on().with(tables), found.way(), LIMIT)
                    .orElse(null)) {
                case SqlFinding.Differs it when it.mismatch() instanceof SqlMismatch.Rows -> Optional.of(it);
                case SqlFinding.Failed it -> {
                    left = it.isHopeless() ? 0 : left;
                    yield Optional.empty();
                }
                case null -> Optional.empty();
                case SqlFinding _ -> Optional.empty();
            };
        } catch (ModelFailed _) {
            // The model may need rows that have been taken away: then these are no data to show.
            return Optional.empty();
        }
    }

    private static List<Place> places(SqlData data) {
        var places = new ArrayList<Place>();
        for (int table = 0; table < data.tables().size(); table++) {
            for (int row = 0; row < data.tables().get(table).rows().size(); row++) {
                places.add(new Place(table, row));
            }
        }
        return places;
    }
}
