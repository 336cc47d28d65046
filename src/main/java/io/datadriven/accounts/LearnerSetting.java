package io.datadriven.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The zone and the goal that a learner had from one version of theirs on. */
@Entity
@Immutable
@IdClass(LearnerSetting.Key.class)
class LearnerSetting {

    record Key(UUID learnerId, int version) {}

    @Id
    UUID learnerId;

    @Id
    int version;

    Instant since;
    String timeZone;
    int dailyGoal;

    protected LearnerSetting() {}

    static LearnerSetting of(Learner learner, Instant since) {
        var setting = new LearnerSetting();
        setting.learnerId = learner.id;
        setting.version = learner.version;
        setting.since = since;
        setting.timeZone = learner.timeZone;
        setting.dailyGoal = learner.dailyGoal;
        return setting;
    }

    /** Whether another row would say the same. */
    boolean isSameAs(LearnerSetting other) {
        return timeZone.equals(other.timeZone) && dailyGoal == other.dailyGoal;
    }

    Setting setting() {
        return new Setting(since, ZoneId.of(timeZone), dailyGoal);
    }
}
