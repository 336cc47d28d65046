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
 * Draws the challenge of a learner's own day from what was known as it began: a pure function, so that it stays the same all day long,
 * whatever they answer.
 *
 * <p>First comes what is due for review; then what went wrong the last time, the longest ago first; then what is new, in the order of
 * reading; and when all that has been seen, what was seen the longest ago.
 */
record PersonalDaily(Challenge challenge, Reason reason, String message) {

    /** Why a challenge was drawn. */
    enum Reason {
        DUE,
        FAILED_LAST_TIME,
        NEW,
        SEEN_LONGEST_AGO
    }

    /**
     * The draw.
     *
     * @param due ids of what is due for review on the day, the most urgent first
     * @param before what was answered before the day, in order
     * @param candidates in the order of reading
     * @param begin when the day begins
     * @return nothing when there are no candidates
     */
    static Optional<PersonalDaily> of(
            List<String> due, List<Answered> before, List<Challenge> candidates, Instant begin) {
        Map<String, Answered> latest =
                before.stream().collect(toMap(Answered::challengeId, identity(), (_, later) -> later));
        var seen = candidates.stream()
                .flatMap(it -> Stream.ofNullable(latest.get(it.id())).map(answer -> new Seen(it, answer)))
                .sorted(comparing(it -> it.latest().at()))
                .toList();
        var urgent = due.stream()
                .flatMap(id -> seen.stream().filter(it -> it.challenge().id().equals(id)))
                .findFirst();
        var failed = seen.stream().filter(it -> !it.latest().passed()).findFirst();
        var fresh =
                candidates.stream().filter(it -> !latest.containsKey(it.id())).findFirst();
        return urgent.map(it -> it.because(Reason.DUE, begin))
                .or(() -> failed.map(it -> it.because(Reason.FAILED_LAST_TIME, begin)))
                .or(() -> fresh.map(it -> new PersonalDaily(it, Reason.NEW, "You have not met this one yet.")))
                .or(() -> seen.stream().findFirst().map(it -> it.because(Reason.SEEN_LONGEST_AGO, begin)));
    }

    /** A challenge that was answered before. */
    private record Seen(Challenge challenge, Answered latest) {

        PersonalDaily because(Reason reason, Instant begin) {
            return new PersonalDaily(challenge, reason, Sentence.of("%s %s.", how(), ago(begin)) + " " + call());
        }

        private String how() {
            return latest.passed() ? "You passed it" : "It went wrong";
        }

        private String call() {
            return latest.passed() ? "See whether it is still there." : "Try it again.";
        }

        private String ago(Instant begin) {
            var days = Duration.between(latest.at(), begin).toDays();
            return days < 1 ? "the day before" : days == 1 ? "a day ago" : Sentence.of("%d days ago", days);
        }
    }
}
