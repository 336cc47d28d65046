package io.datadriven.daily;

import static java.util.Objects.requireNonNull;
import static java.util.Optional.ofNullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.datadriven.daily.BoardEntries.Place;
import io.datadriven.daily.BoardEntries.Which;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.NavigableMap;

/**
 * Says how many come before a place of a board, without counting them all each time: every {@value #APART}th place is known as a
 * milestone, and only what lies between it and the place is counted.
 *
 * <p>Milestones are a quarter of a minute old at most. So a rank up to {@value #APART} is exact at any time; one below it may lag
 * behind what others did in these seconds, never behind what the learner did.
 */
@ApplicationScoped
class BoardRanks {

    static final int APART = 500;

    private static final int BOARDS = 100;
    private static final Duration AGE = Duration.ofSeconds(15);

    private final BoardEntries entries;
    private final Cache<Which, NavigableMap<Place, Long>> milestones =
            Caffeine.newBuilder().maximumSize(BOARDS).expireAfterWrite(AGE).build();

    BoardRanks(BoardEntries entries) {
        this.entries = entries;
    }

    /** How many stand before it, its equals among them. */
    long before(Which which, Place place) {
        var known = requireNonNull(milestones.get(which, it -> entries.milestones(it, APART)));
        return ofNullable(known.floorEntry(place))
                .map(it -> it.getValue() + entries.between(which, it.getKey(), place))
                .orElseGet(() -> entries.between(which, Place.FIRST, place));
    }

    /** The rank, from 1: equals share it. */
    long rank(Which which, Place place) {
        return before(which, place.firstOfEquals()) + 1;
    }
}
