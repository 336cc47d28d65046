package io.datadriven.daily;

import static java.util.regex.Pattern.compile;

import io.datadriven.daily.BoardEntries.Entry;
import io.datadriven.daily.BoardEntries.Place;
import io.datadriven.daily.BoardEntries.Which;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Shows parts of the boards, with ranks: equals share one, and as many ranks are left out after them (1, 2, 2, 4). */
@ApplicationScoped
class Leaderboards {

    private static final Pattern CURSOR =
            compile("(\\d{1,5})/(\\d{1,12})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final BoardEntries entries;
    private final BoardRanks ranks;

    Leaderboards(BoardEntries entries, BoardRanks ranks) {
        this.entries = entries;
        this.ranks = ranks;
    }

    /** An entry with its rank, from 1. */
    record Ranked(long rank, Entry entry) {}

    /**
     * A part of a board.
     *
     * @param mine the learner's own entry, wherever it stands
     * @param next where the next part starts
     */
    record Part(List<Ranked> ranked, Optional<Ranked> mine, Optional<Place> next) {

        boolean isMine(Ranked other) {
            return mine.filter(it -> it.entry()
                            .place()
                            .seat()
                            .equals(other.entry().place().seat()))
                    .isPresent();
        }
    }

    Part part(UUID learner, Which which, Paging paging) {
        var start = paging.after().map(Leaderboards::place).orElse(Place.FIRST);
        return part(learner, which, start, paging.limit());
    }

    /** With the learner's own entry in the middle, if there are enough on either side. */
    Part around(UUID learner, Which which, int limit) {
        var mine = entries.of(learner, which)
                .orElseThrow(
                        () -> new Problem(
                                Problem.Type.NOT_FOUND,
                                "You are not on this board: that takes a seat (PUT /v1/me/board-seat), and points from a day's challenge."));
        var before = entries.before(which, mine.place(), (limit - 1) / 2);
        var start = before.isEmpty() ? mine : before.getFirst();
        return part(learner, which, start.place(), limit);
    }

    private Part part(UUID learner, Which which, Place start, int limit) {
        var read = entries.from(which, start, limit + 1);
        var shown = read.subList(0, Math.min(limit, read.size()));
        return new Part(
                ranked(which, shown),
                entries.of(learner, which).map(it -> new Ranked(ranks.rank(which, it.place()), it)),
                read.size() > limit ? Optional.of(read.getLast().place()) : Optional.empty());
    }

    /** Counts once, for the first; the others follow from it. */
    private List<Ranked> ranked(Which which, List<Entry> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var first = shown.getFirst().place();
        var before = ranks.before(which, first);
        var rank = ranks.rank(which, first);
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0 && !shown.get(i).place().isEqualTo(shown.get(i - 1).place())) {
                rank = before + i + 1;
            }
            ranked.add(new Ranked(rank, shown.get(i)));
        }
        return ranked;
    }

    /** How a place is written in a cursor. It says nothing that the board does not show, but for the seat, which leads to nobody. */
    static String written(Place place) {
        return "%d/%d/%s".formatted(place.missed(), place.reachedAt().getEpochSecond(), place.seat());
    }

    private static Place place(String written) {
        var parts = CURSOR.matcher(written);
        if (!parts.matches()) {
            throw Paging.invalidCursor();
        }
        return new Place(
                Integer.parseInt(parts.group(1)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(2))),
                UUID.fromString(parts.group(3)));
    }
}
