package io.datadriven.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.datadriven.attempts.Activity.Answered;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What a learner did on each day of their own, made from the log of attempts. */
record DayLog(NavigableMap<LocalDate, Day> days) {

    private static final Day NOTHING = new Day(0, Set.of(), Set.of());

    DayLog {
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }

    /**
     * A day on which something was answered.
     *
     * @param answers how many
     * @param tried the challenges that were answered
     * @param passed those of them that were passed
     */
    record Day(int answers, Set<String> tried, Set<String> passed) {

        static Day of(List<Answered> answers) {
            return new Day(
                    answers.size(),
                    answers.stream().map(Answered::challengeId).collect(toUnmodifiableSet()),
                    answers.stream()
                            .filter(Answered::passed)
                            .map(Answered::challengeId)
                            .collect(toUnmodifiableSet()));
        }

        boolean isAnswered() {
            return answers > 0;
        }
    }

    static DayLog of(List<Answered> answers, OwnCalendar calendar) {
        var days = new TreeMap<LocalDate, Day>();
        answers.stream()
                .collect(groupingBy(it -> calendar.dayOf(it.at())))
                .forEach((day, theirs) -> days.put(day, Day.of(theirs)));
        return new DayLog(days);
    }

    Day of(LocalDate day) {
        return days.getOrDefault(day, NOTHING);
    }
}
