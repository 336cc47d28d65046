package io.datadriven.progress;

import io.datadriven.simulation.Sentence;

/** Says how a streak stands, and what today could change. */
final class StreakMessage {

    private StreakMessage() {}

    static String of(Streak streak, boolean answeredToday) {
        var offer = streak.offer();
        if (offer != null) {
            return Sentence.of(
                    "%s ended on %s. Pass %d more today, and they are back.",
                    days(offer.length()), offer.day(), Streak.PASSES_FOR_A_REPAIR - offer.passed());
        }
        if (streak.length() == 0) {
            return streak.longest() == 0
                    ? "Your first answer begins a streak."
                    : Sentence.of(
                            "Your longest streak was %s. An answer today begins the next one.", days(streak.longest()));
        }
        if (answeredToday) {
            return Sentence.of("%s in a row. Today counts already.", days(streak.length()));
        }
        return streak.freezes() == 0
                ? Sentence.of("%s in a row. An answer today makes it %d.", days(streak.length()), streak.length() + 1)
                : Sentence.of(
                        "%s in a row. An answer today makes it %d; if you cannot, a freeze keeps it as it is.",
                        days(streak.length()), streak.length() + 1);
    }

    private static String days(int count) {
        return count == 1 ? "1 day" : Sentence.of("%d days", count);
    }
}
