package io.datadriven.progress;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well something was remembered, told by rule from all tries of one day at a challenge. Learners are not asked: what they did
 * says more than how they feel about it.
 *
 * <table>
 * <caption>The first line that fits decides. A try is the first of the day unless it says otherwise.</caption>
 * <tr><th>what happened</th><th>rating</th></tr>
 * <tr><td>passed, without a hint, with full marks, within the minutes that the challenge takes a prepared learner</td>
 *     <td>{@link #EASY}</td></tr>
 * <tr><td>passed, without a hint, in at most {@value #SLOW} times these minutes, or in an unknown time</td>
 *     <td>{@link #GOOD}</td></tr>
 * <tr><td>passed, with hints or slower than that</td><td>{@link #HARD}</td></tr>
 * <tr><td>missed with at least {@value #NEAR} of the marks, and passed with the second try</td><td>{@link #HARD}</td></tr>
 * <tr><td>anything else</td><td>{@link #AGAIN}</td></tr>
 * </table>
 */
enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private static final double SLOW = 3;
    private static final double NEAR = 0.5;
    private static final double MS_PER_MINUTE = 60_000;

    /** What FSRS knows it by. */
    final int number;

    Rating(int number) {
        this.number = number;
    }

    /**
     * One try, as far as it shows what was remembered.
     *
     * @param score 0 to 1
     * @param hints hints seen before it, but not on an earlier day of work at the challenge
     * @param elapsedMs how long it took, if the client told
     */
    record Try(
            double score,
            boolean passed,
            int hints,
            @Nullable Long elapsedMs) {}

    /** As it stands in answers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rating of a day.
     *
     * @param tries of one day, in order; at least one
     * @param minutes how long the challenge takes a prepared learner
     */
    static Rating of(List<Try> tries, int minutes) {
        var first = tries.getFirst();
        if (!first.passed()) {
            return first.score() >= NEAR && tries.size() > 1 && tries.get(1).passed() ? HARD : AGAIN;
        }
        if (first.hints() > 0 || takesLonger(first, SLOW * minutes)) {
            return HARD;
        }
        return first.score() == 1 && first.elapsedMs() != null && !takesLonger(first, minutes) ? EASY : GOOD;
    }

    private static boolean takesLonger(Try tried, double minutes) {
        return tried.elapsedMs() != null && tried.elapsedMs() > minutes * MS_PER_MINUTE;
    }
}
