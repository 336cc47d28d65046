package io.datadriven.accounts;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a learner's days are like from a time on.
 *
 * @param zone where the days begin
 * @param dailyGoal challenges to pass a day
 */
public record Setting(Instant since, ZoneId zone, int dailyGoal) {}
