package io.datadriven.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.accounts.Setting;
import io.datadriven.attempts.Activity.Answered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StreakTest {

    private static final LocalDate DAY_1 = LocalDate.parse("2026-03-01");
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Vienna",
            "America/New_York",
            "America/Sao_Paulo",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Pacific/Chatham",
            "Pacific/Kiritimati",
            "Pacific/Honolulu",
            "Pacific/Apia");

    // The laws, over random lives: learners who travel, over changes of the clocks, and at times over the date line.

    @Property
    void it_never_breaks_for_who_answers_on_each_day_of_their_own(@ForAll long seed) {
        var life = Life.of(seed);
        var answers = life.shown().values().stream()
                .map(it -> life.answerAtOneOf(it, "one"))
                .toList();

        assertThat(life.streak(answers).length()).isEqualTo(life.shown().size());
    }

    @Property
    void it_never_survives_a_missed_day_without_a_freeze(@ForAll long seed, @ForAll @IntRange(max = 1_000) int which) {
        var life = Life.of(seed);
        var days = List.copyOf(life.shown().keySet());
        // Not the first, before which there is none, nor today, which is not over, nor one by which a freeze was
        // earned.
        var missed = 1 + which % Math.min(Streak.DAYS_FOR_A_FREEZE - 1, days.size() - 2);
        var answers = life.shown().entrySet().stream()
                .filter(it -> !it.getKey().equals(days.get(missed)))
                .map(it -> life.answerAtOneOf(it.getValue(), "one"))
                .toList();

        assertThat(life.streak(answers).since()).isEqualTo(days.get(missed + 1));
        assertThat(life.streak(answers).length()).isEqualTo(days.size() - missed - 1);
    }

    @Property
    void the_order_in_which_answers_arrive_does_not_matter(@ForAll long seed) {
        var life = Life.of(seed);
        var answers = new ArrayList<>(life.someAnswers());
        var inOrder = life.streak(answers);
        java.util.Collections.shuffle(answers, new java.util.Random(seed));

        assertThat(life.streak(answers)).isEqualTo(inOrder);
    }

    @Property
    void one_answer_more_never_makes_it_shorter(@ForAll long seed) {
        var life = Life.of(seed);
        // Always the same challenge, so that nothing is repaired: a repair spent early may be missing later.
        var answers = life.someAnswers().stream()
                .map(it -> new Answered(it.at(), "one", it.passed()))
                .toList();
        var more = new ArrayList<>(answers);
        more.add(life.answerAtOneOf(life.moments(), "one"));

        assertThat(life.streak(more).longest())
                .isGreaterThanOrEqualTo(life.streak(answers).longest());
    }

    // The rules, one by one.

    @Test
    void who_has_not_begun_has_none() {
        assertThat(streak("", 5).length()).isZero();
    }

    @Test
    void today_is_not_missed_before_it_is_over() {
        assertThat(streak("xxx.", 4).length()).isEqualTo(3);
    }

    @Test
    void a_missed_day_ends_it_and_the_longest_is_remembered() {
        var streak = streak("xxx.x", 5);

        assertThat(streak.length()).isEqualTo(1);
        assertThat(streak.longest()).isEqualTo(3);
        assertThat(streak.since()).isEqualTo(DAY_1.plusDays(4));
    }

    @Test
    void seven_days_earn_a_freeze() {
        assertThat(streak("xxxxxx", 6).freezes()).isZero();
        assertThat(streak("xxxxxxx", 7).freezes()).isEqualTo(1);
    }

    @Test
    void two_freezes_are_kept_at_most() {
        assertThat(streak("x".repeat(40), 40).freezes()).isEqualTo(Streak.MOST_FREEZES);
    }

    @Test
    void a_freeze_makes_good_a_missed_day_which_does_not_count() {
        var streak = streak("xxxxxxx.xx", 10);

        assertThat(streak.length()).isEqualTo(9);
        assertThat(streak.freezes()).isZero();
        assertThat(streak.frozen()).containsExactly(DAY_1.plusDays(7));
    }

    @Test
    void two_freezes_make_good_two_days_and_not_three() {
        assertThat(streak("xxxxxxxxxxxxxx..x", 17).length()).isEqualTo(15);
        assertThat(streak("xxxxxxxxxxxxxx...x", 18).length()).isEqualTo(1);
    }

    @Test
    void five_challenges_passed_on_the_next_day_repair_it() {
        var streak = streak("xxx.5", 5);

        assertThat(streak.length()).isEqualTo(4);
        assertThat(streak.repaired()).containsExactly(DAY_1.plusDays(3));
    }

    @Test
    void four_do_not_and_what_is_left_is_offered() {
        var streak = streak("xxx.4", 5);

        assertThat(streak.length()).isEqualTo(1);
        assertThat(streak.offer()).isEqualTo(new Streak.Offer(DAY_1.plusDays(3), 3, 4));
    }

    @Test
    void the_offer_ends_with_the_day() {
        assertThat(streak("xxx.4x", 6).offer()).isNull();
    }

    @Test
    void two_missed_days_cannot_be_repaired() {
        assertThat(streak("xxx..5", 6).length()).isEqualTo(1);
    }

    @Test
    void a_second_repair_needs_thirty_days() {
        assertThat(streak("xxx.5.5", 7).length()).isEqualTo(1);
        // The freezes of the days between are used up first.
        var between = "x".repeat(25);
        assertThat(streak("xxx.5" + between + "...5", 34).length()).isEqualTo(1);
        assertThat(streak("xxx.5" + between + "x..x.5", 36).repaired()).hasSize(2);
    }

    @Test
    void an_answer_that_comes_late_mends_what_was_missed() {
        assertThat(streak("xx.xx", 5).length()).isEqualTo(2);
        assertThat(streak("xxxxx", 5).length()).isEqualTo(5);
    }

    @Test
    void an_answer_given_before_flying_back_over_the_date_line_counts_already() {
        assertThat(streak("xx.x", 3).length()).isEqualTo(3);
    }

    /** A character for each day: none, an answer, or so many challenges passed. */
    private static Streak streak(String days, int today) {
        var log = new TreeMap<LocalDate, DayLog.Day>();
        for (int i = 0; i < days.length(); i++) {
            if (days.charAt(i) != '.') {
                var passed = days.charAt(i) == 'x' ? Set.<String>of() : challenges(days.charAt(i) - '0');
                log.put(DAY_1.plusDays(i), new DayLog.Day(Math.max(1, passed.size()), passed, passed));
            }
        }
        var own = new TreeSet<>(DAY_1.datesUntil(DAY_1.plusDays(today)).toList());
        return Streak.of(new DayLog(log), own, DAY_1.plusDays(today - 1L));
    }

    private static Set<String> challenges(int count) {
        return IntStream.range(0, count).mapToObj(it -> "challenge-" + it).collect(Collectors.toSet());
    }

    /**
     * Somebody's life.
     *
     * @param moments its quarters of an hour
     * @param shown those in which each day was on the wall, worked out by looking at it in each
     */
    private record Life(
            OwnCalendar calendar,
            List<Instant> moments,
            NavigableMap<LocalDate, List<Instant>> shown,
            SplittableRandom random) {

        private static final Duration QUARTER = Duration.ofMinutes(15);

        static Life of(long seed) {
            var random = new SplittableRandom(seed);
            // Samoa's missing day included, and changes of the clocks on both halves of the world.
            var years = random.nextInt(4) == 0
                    ? "2011-12-20T00:00:00Z"
                    : "2026-0" + (1 + random.nextInt(9)) + "-15T00:00:00Z";
            var begin = Instant.parse(years).plus(QUARTER.multipliedBy(random.nextInt(96)));
            var length = 96 * (10 + random.nextInt(30));
            var settings = new ArrayList<Setting>();
            settings.add(new Setting(begin, zone(random), 3));
            for (int at = 96; at < length; at += 96 + random.nextInt(960)) {
                settings.add(new Setting(begin.plus(QUARTER.multipliedBy(at)), zone(random), 3));
            }
            var moments = new ArrayList<Instant>();
            var shown = new TreeMap<LocalDate, List<Instant>>();
            for (int i = 0; i < length; i++) {
                var moment = begin.plus(QUARTER.multipliedBy(i));
                var zone = settings.stream()
                        .filter(it -> !it.since().isAfter(moment))
                        .reduce((_, later) -> later)
                        .orElseThrow()
                        .zone();
                moments.add(moment);
                shown.computeIfAbsent(moment.atZone(zone).toLocalDate(), _ -> new ArrayList<>())
                        .add(moment);
            }
            return new Life(new OwnCalendar(settings), moments, shown, random);
        }

        private static ZoneId zone(SplittableRandom random) {
            return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        }

        Answered answerAtOneOf(List<Instant> moments, String challenge) {
            return new Answered(moments.get(random.nextInt(moments.size())), challenge, random.nextBoolean());
        }

        List<Answered> someAnswers() {
            return IntStream.range(0, random.nextInt(120))
                    .mapToObj(it -> answerAtOneOf(moments, "challenge-" + it % 9))
                    .toList();
        }

        Streak streak(List<Answered> answers) {
            var now = moments.getLast();
            NavigableSet<LocalDate> own = calendar.days(moments.getFirst(), now);
            return Streak.of(DayLog.of(answers, calendar), own, calendar.dayOf(now));
        }
    }
}
