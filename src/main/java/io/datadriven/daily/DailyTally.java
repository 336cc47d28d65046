package io.datadriven.daily;

import io.datadriven.attempts.AttemptListener;
import io.datadriven.attempts.ChallengeTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Keeps the results of the day and the boards in step with the log: with each attempt at the day's challenge, in its transaction. */
@ApplicationScoped
class DailyTally implements AttemptListener {

    private final DailyCalendar calendar;
    private final ChallengeTries tries;
    private final DailyResults results;

    DailyTally(DailyCalendar calendar, ChallengeTries tries, DailyResults results) {
        this.calendar = calendar;
        this.tries = tries;
        this.results = results;
    }

    @Override
    public boolean awaits(String challengeId, Instant at) {
        return calendar.challengeOn(DailyCalendar.dayOf(at))
                .filter(challengeId::equals)
                .isPresent();
    }

    @Override
    public void added(UUID learner, String challengeId, Instant at) {
        var day = DailyCalendar.dayOf(at);
        if (results.keep(learner, day, score(learner, challengeId, day))) {
            results.enter(learner, day);
        }
    }

    private DailyScore score(UUID learner, String challenge, LocalDate day) {
        var begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return DailyScore.of(tries.within(learner, challenge, begin, end));
    }

    /**
     * Makes all results of a learner again from the log, and the boards from them.
     *
     * @return how many results there are, and how many were not what the log says
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Remade remake(UUID learner) {
        results.lock(learner);
        var days = results.daysOf(learner);
        var there = 0;
        var changed = 0;
        for (var it : days) {
            var score = score(learner, it.challengeId(), it.day());
            there += score.points() > 0 ? 1 : 0;
            changed += results.keep(learner, it.day(), score) ? 1 : 0;
        }
        results.enterAll(learner);
        return new Remade(there, changed);
    }

    /** What making results again has come to. */
    record Remade(int results, int changed) {

        static final Remade NOTHING = new Remade(0, 0);

        Remade plus(Remade other) {
            return new Remade(results + other.results, changed + other.changed);
        }
    }
}
