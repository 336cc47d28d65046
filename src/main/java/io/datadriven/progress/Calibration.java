package io.datadriven.progress;

import static java.util.stream.Collectors.toMap;

import io.datadriven.accounts.StudyPace;
import io.datadriven.attempts.AttemptHistory;
import io.datadriven.simulation.Sentence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is right as often as they think they are.
 *
 * <p>Marks for certainty make it pay to state level 1 below a probability of 2/3, level 2 up to 4/5 and level 3 above, because these
 * are the points at which {@code p}, {@code 2p - 2(1 - p)} and {@code 3p - 6(1 - p)} overtake each other. (A. R. Gardner-Medwin,
 * "Confidence-based marking", 2006.) Intervals are asked for with a certainty of 90 %.
 */
final class Calibration {

    private static final double[] BOUNDS = {0, 2 / 3.0, 0.8, 1};
    private static final double INTERVAL = 0.9;

    /** Fewer say nothing. */
    private static final int LEAST = 5;

    private final List<AttemptHistory.Entry> firsts;

    private Calibration(List<AttemptHistory.Entry> firsts) {
        this.firsts = firsts;
    }

    private record Day(String challengeId, LocalDate day) {}

    /**
     * The calibration curve and its reading.
     *
     * @param log the attempts that say how sure the learner was, the oldest first
     */
    static CalibrationView of(List<AttemptHistory.Entry> log, StudyPace pace) {
        var firsts = log.stream()
                .collect(toMap(
                        it -> new Day(it.challengeId(), pace.day(it.at())),
                        it -> it,
                        (first, later) -> first.ordinal() <= later.ordinal() ? first : later,
                        LinkedHashMap::new));
        return new Calibration(List.copyOf(firsts.values())).view();
    }

    private CalibrationView view() {
        var curve = Stream.of(point(level(1), 1), point(level(2), 2), point(level(3), 3), interval())
                .toList();
        var reading = Stream.of(intervals(), levels(1), levels(2), levels(3))
                .filter(it -> !it.isEmpty())
                .toList();
        return new CalibrationView(
                curve, reading.isEmpty() ? List.of("Nothing you have answered yet asked how sure you were.") : reading);
    }

    private HitRate level(int level) {
        var answers = firsts.stream()
                .filter(it -> Objects.equals(it.certainty(), level))
                .toList();
        return new HitRate(
                answers.size(),
                answers.stream().mapToDouble(AttemptHistory.Entry::score).sum());
    }

    private HitRate holding() {
        var intervals = firsts.stream().filter(it -> it.holds() != null).toList();
        return new HitRate(
                intervals.size(),
                intervals.stream()
                        .filter(it -> Objects.equals(it.holds(), true))
                        .count());
    }

    private static CalibrationView.Point point(HitRate rate, int level) {
        return point("certainty", level, BOUNDS[level - 1], BOUNDS[level], rate);
    }

    private CalibrationView.Point interval() {
        return point("interval", null, INTERVAL, INTERVAL, holding());
    }

    private static CalibrationView.Point point(
            String of, @Nullable Integer level, double from, double to, HitRate rate) {
        var none = rate.count() == 0;
        return new CalibrationView.Point(
                of,
                level,
                SkillView.rounded(from),
                SkillView.rounded(to),
                rate.count(),
                none ? null : SkillView.rounded(rate.share()),
                none ? null : SkillView.rounded(rate.low()),
                none ? null : SkillView.rounded(rate.high()));
    }

    private String intervals() {
        var rate = holding();
        if (rate.count() < LEAST) {
            return rate.count() == 0
                    ? ""
                    : Sentence.of(
                            "You gave an interval %s. From %d on it can be told how well they fit.",
                            times(rate.count()), LEAST);
        }
        var hits = Sentence.of(
                "Your 90 %% intervals hit %d %%, %d of %d.", percent(rate), Math.round(rate.right()), rate.count());
        if (rate.high() < INTERVAL) {
            return hits + " They are too narrow: make them wider.";
        }
        return rate.low() > INTERVAL
                ? hits + " They are wider than need be: dare a little more."
                : hits + " As far as so many can tell, that fits.";
    }

    private String levels(int level) {
        var rate = level(level);
        if (rate.count() < LEAST) {
            return rate.count() == 0
                    ? ""
                    : Sentence.of(
                            "You said %s %s. From %d times on it can be told how well that fits.",
                            words(level), times(rate.count()), LEAST);
        }
        var hits = Sentence.of("When you said %s you were right %d %% of the time.", words(level), percent(rate));
        if (rate.high() < BOUNDS[level - 1]) {
            return hits
                    + Sentence.of(
                            " That pays only from %d %% on: you are too sure.", Math.round(100 * BOUNDS[level - 1]));
        }
        return rate.low() > BOUNDS[level]
                ? hits + " You know more than you think: say so."
                : hits + " As far as so many can tell, that fits.";
    }

    private static String times(int count) {
        return count == 1 ? "once" : Sentence.of("%d times", count);
    }

    private static String words(int level) {
        return switch (level) {
            case 1 -> "'a guess'";
            case 2 -> "'rather sure'";
            default -> "'certain'";
        };
    }

    private static long percent(HitRate rate) {
        return Math.round(100 * rate.share());
    }
}
