package io.datadriven.daily;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.datadriven.attempts.Activity.Answered;
import io.datadriven.catalog.Challenge;
import io.datadriven.simulation.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws the challenge of a learner's own day from what they did before it: a pure function, so that it stays the same all day long,
 * whatever they answer.
 *
 * <p>First comes what went wrong the last time, the longest ago first; then what was passed and not seen for a week or more; then
 * what is new, in the order of reading; and when all that has been seen, what was seen the longest ago.
 */
record PersonalDaily(Challenge challenge, Reason reason, String message) {

    private static final Duration FRESH = Duration.ofDays(7);

    /** Why a challenge was drawn. */
    enum Reason {
        FAILED_LAST_TIME,
        NOT_SEEN_LATELY,
        NEW
    }

    /**
     * The draw.
     *
     * @param before what was answered before the day, in order
     * @param candidates in the order of reading
     * @param begin when the day begins
     * @return nothing when there are no candidates
     */
    static Optional<PersonalDaily> of(List<Answered> before, List<Challenge> candidates, Instant begin) {
        Map<String, Answered> latest =
                before.stream().collect(toMap(Answered::challengeId, identity(), (_, later) -> later));
        var seen = candidates.stream()
                .flatMap(it -> Stream.ofNullable(latest.get(it.id())).map(answer -> new Seen(it, answer)))
                .sorted(comparing(it -> it.latest().at()))
                .toList();
        var failed = seen.stream().filter(it -> !it.latest().passed()).findFirst();
        var due = seen.stream()
                .filter(it -> it.latest().at().isBefore(begin.minus(FRESH)))
                .findFirst();
        var fresh =
                candidates.stream().filter(it -> !latest.containsKey(it.id())).findFirst();
        return failed.map(Seen::again)
                .or(() -> due.map(it -> it.stillThere(begin)))
                .or(() -> fresh.map(it -> new PersonalDaily(it, Reason.NEW, "You have not met this one yet.")))
                .or(() -> seen.stream().findFirst().map(it -> it.stillThere(begin)));
    }

    /** A challenge that was answered before. */
    private record Seen(Challenge challenge, Answered latest) {

        PersonalDaily again() {
            return new PersonalDaily(challenge, Reason.FAILED_LAST_TIME, "It went wrong the last time. Try it again.");
        }

        PersonalDaily stillThere(Instant begin) {
            var days = Math.max(1, Duration.between(latest.at(), begin).toDays());
            return new PersonalDaily(
                    challenge,
                    Reason.NOT_SEEN_LATELY,
                    days == 1
                            ? "You passed it yesterday. See whether it is still there."
                            : Sentence.of("You passed it %d days ago. See whether it is still there.", days));
        }
    }
}
