package io.datadriven.progress;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import io.datadriven.accounts.StudyPace;
import io.datadriven.attempts.AttemptHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cards of a learner from their log, day by day. It is a pure function: the same log, wishes and pace give the same cards,
 * whenever and wherever they are made.
 */
final class CardFold {

    /** Rises when the rules of this class or of those that it calls change: cards by older rules are then made again. */
    static final int RULES = 1;

    /** Older ones would say next to nothing. */
    private static final int MOST_OBSERVATIONS = 12;

    private final Map<String, Integer> forgotten;
    private final StudyPace pace;
    private final ToIntFunction<String> minutes;
    private final Map<String, Card> cards = new TreeMap<>();
    private final Map<String, Integer> hints = new HashMap<>();
    private final Workload workload = new Workload();

    private CardFold(Map<String, Integer> forgotten, StudyPace pace, ToIntFunction<String> minutes) {
        this.forgotten = forgotten;
        this.pace = pace;
        this.minutes = minutes;
    }

    /**
     * The cards, in the order of their challenges' ids.
     *
     * @param log all attempts of the learner, in any order
     * @param forgotten by challenge, how many of its first attempts no longer count for its memory
     * @param minutes how long a challenge takes a prepared learner
     */
    static List<Card> of(
            List<AttemptHistory.Entry> log,
            Map<String, Integer> forgotten,
            StudyPace pace,
            ToIntFunction<String> minutes) {
        var fold = new CardFold(forgotten, pace, minutes);
        log.stream().collect(groupingBy(it -> new Work(it.challengeId(), pace.day(it.at())))).entrySet().stream()
                .map(it -> new Session(
                        it.getKey(),
                        it.getValue().stream()
                                .sorted(comparingInt(AttemptHistory.Entry::ordinal))
                                .toList()))
                .sorted(comparing((Session it) -> it.work().day())
                        .thenComparing(it -> it.entries().getFirst().at())
                        .thenComparing(it -> it.entries().getFirst().id()))
                .forEach(fold::add);
        return List.copyOf(fold.cards.values());
    }

    private record Work(String challengeId, LocalDate day) {}

    private record Session(Work work, List<AttemptHistory.Entry> entries) {}

    private void add(Session session) {
        var id = session.work().challengeId();
        var before = cards.get(id);
        var seen = hints.getOrDefault(id, 0);
        var entries = session.entries();
        var observation = Observation.of(entries.getFirst().at(), tried(entries.getFirst(), seen), before != null);
        var last = entries.getLast();
        var schedule = schedule(before == null ? null : before.schedule(), session, seen);
        cards.put(
                id,
                new Card(
                        id,
                        (before == null ? 0 : before.attempts()) + entries.size(),
                        last.id(),
                        before == null ? observation.score() : before.firstScore(),
                        added(before, observation),
                        schedule));
        hints.put(id, Math.max(seen, last.hints()));
    }

    private @Nullable Schedule schedule(@Nullable Schedule before, Session session, int hintsSeen) {
        var ignored = forgotten.getOrDefault(session.work().challengeId(), 0);
        var tries = session.entries().stream()
                .filter(it -> it.ordinal() > ignored)
                .map(it -> tried(it, hintsSeen))
                .toList();
        if (before != null) {
            workload.remove(before.dueOn());
        }
        if (tries.isEmpty()) {
            return null;
        }
        var rating = Rating.of(tries, minutes.applyAsInt(session.work().challengeId()));
        var schedule = next(before, rating, session.work().day());
        workload.add(schedule.dueOn());
        return schedule;
    }

    private Schedule next(@Nullable Schedule before, Rating rating, LocalDate day) {
        var retention = pace.desiredRetention();
        if (before == null) {
            var memory = Fsrs.first(rating);
            var due = workload.day(day, Fsrs.interval(memory.stability(), retention));
            return new Schedule(memory, rating, day, due, null, 1, 0);
        }
        var days = day.toEpochDay() - before.reviewedOn().toEpochDay();
        var interval = Fsrs.interval(before.memory(), rating, days, retention);
        return new Schedule(
                Fsrs.after(before.memory(), rating, days),
                rating,
                day,
                workload.day(day, interval),
                before.dueOn(),
                before.reviews() + 1,
                before.lapses() + (rating == Rating.AGAIN ? 1 : 0));
    }

    private static Rating.Try tried(AttemptHistory.Entry entry, int hintsSeen) {
        return new Rating.Try(entry.score(), entry.passed(), Math.max(0, entry.hints() - hintsSeen), entry.elapsedMs());
    }

    private static List<Observation> added(@Nullable Card before, Observation observation) {
        var all = new ArrayList<>(before == null ? List.of() : before.observations());
        all.add(observation);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_OBSERVATIONS), all.size()));
    }
}
