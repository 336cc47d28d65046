package io.datadriven.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many days in a row a learner has answered: a pure fold over their own days, so that an answer that comes late mends what was
 * taken for missed.
 *
 * <p>The rules: an answer, right or wrong, makes the day count. Every seventh day that counts earns a freeze, of which two are kept;
 * a missed day uses one up, and the streak goes on without growing. Without a freeze a missed day ends the streak, unless five
 * challenges are passed on the very next day; that repairs one day in thirty.
 *
 * @param length days that count, in a row up to now
 * @param longest the longest that there ever was
 * @param since the first day of the present one
 * @param freezes those that are left
 * @param towardsFreeze days that count towards the next freeze; 0 with as many as are kept
 * @param frozen missed days of the present one that a freeze made good
 * @param repaired the same by a repair
 * @param offer what would bring back the streak that has just ended
 */
record Streak(
        int length,
        int longest,
        @Nullable LocalDate since,
        int freezes,
        int towardsFreeze,
        List<LocalDate> frozen,
        List<LocalDate> repaired,
        @Nullable Offer offer) {

    static final int DAYS_FOR_A_FREEZE = 7;
    static final int MOST_FREEZES = 2;
    static final int PASSES_FOR_A_REPAIR = 5;
    static final int DAYS_BETWEEN_REPAIRS = 30;

    /**
     * A repair that can still be made today.
     *
     * @param day the missed one
     * @param length what the streak had before it, and would have again besides today
     * @param passed challenges that were passed today, of {@link #PASSES_FOR_A_REPAIR}
     */
    record Offer(LocalDate day, int length, int passed) {}

    /**
     * The fold.
     *
     * @param own the learner's days, at least from the first answer to today
     * @param today the day that is not over yet, so that it is not missed either
     */
    static Streak of(DayLog log, NavigableSet<LocalDate> own, LocalDate today) {
        var days = new TreeSet<>(own);
        days.addAll(log.days().keySet());
        var fold = new Fold(log, days, today);
        days.forEach(fold::live);
        return fold.streak();
    }

    /** The state between two days. */
    private static final class Fold {

        private final DayLog log;
        private final NavigableSet<LocalDate> days;
        private final LocalDate today;
        private final List<LocalDate> frozen = new ArrayList<>();
        private final List<LocalDate> repaired = new ArrayList<>();
        private int length;
        private int longest;
        private int freezes;
        private int towardsFreeze;
        private @Nullable LocalDate since;
        private @Nullable LocalDate lastRepair;
        private @Nullable Offer offer;

        private Fold(DayLog log, NavigableSet<LocalDate> days, LocalDate today) {
            this.log = log;
            this.days = days;
            this.today = today;
        }

        private void live(LocalDate day) {
            if (log.of(day).isAnswered()) {
                count(day);
            } else if (day.isBefore(today) && length > 0) {
                miss(day);
            }
        }

        private void count(LocalDate day) {
            length++;
            longest = Math.max(longest, length);
            since = since == null ? day : since;
            // With all that are kept nothing is saved up: else who has answered more could have a freeze less later.
            if (freezes < MOST_FREEZES && ++towardsFreeze == DAYS_FOR_A_FREEZE) {
                towardsFreeze = 0;
                freezes++;
            }
        }

        private void miss(LocalDate day) {
            if (freezes > 0) {
                freezes--;
                frozen.add(day);
                return;
            }
            var next = days.higher(day);
            var canRepair = lastRepair == null || !day.isBefore(lastRepair.plusDays(DAYS_BETWEEN_REPAIRS));
            var passed = next == null ? 0 : log.of(next).passed().size();
            if (canRepair && passed >= PASSES_FOR_A_REPAIR) {
                lastRepair = day;
                repaired.add(day);
                return;
            }
            offer = canRepair && today.equals(next) ? new Offer(day, length, passed) : null;
            end();
        }

        private void end() {
            length = 0;
            towardsFreeze = 0;
            since = null;
            frozen.clear();
            repaired.clear();
        }

        private Streak streak() {
            return new Streak(
                    length, longest, since, freezes, towardsFreeze, List.copyOf(frozen), List.copyOf(repaired), offer);
        }
    }
}
