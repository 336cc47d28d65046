package io.datadriven.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * How many reviews the next days bring.
 *
 * @param from the first day
 * @param due by day, what is scheduled now; all that waits already is on the first day
 * @param expected by day, the same with what follows when each is remembered well on its day
 */
record Forecast(LocalDate from, List<Integer> due, List<Integer> expected) {

    static final int DAYS = 30;

    /**
     * The forecast.
     *
     * @param retention the desired probability of recall
     */
    static Forecast of(List<Card> cards, LocalDate today, double retention) {
        var due = new int[DAYS];
        var expected = new int[DAYS];
        for (var card : cards) {
            var schedule = card.schedule();
            if (schedule != null) {
                count(schedule, today, retention, due, expected);
            }
        }
        return new Forecast(
                today,
                Arrays.stream(due).boxed().toList(),
                Arrays.stream(expected).boxed().toList());
    }

    private static void count(Schedule schedule, LocalDate today, double retention, int[] due, int[] expected) {
        var day = (int) Math.max(0, schedule.dueOn().toEpochDay() - today.toEpochDay());
        var reviewed = schedule.reviewedOn().toEpochDay() - today.toEpochDay();
        var memory = schedule.memory();
        if (day < DAYS) {
            due[day]++;
        }
        while (day < DAYS) {
            expected[day]++;
            var before = memory;
            var days = day - reviewed;
            memory = Fsrs.after(before, Rating.GOOD, days);
            reviewed = day;
            day += Fsrs.interval(before, Rating.GOOD, days, retention);
        }
    }
}
