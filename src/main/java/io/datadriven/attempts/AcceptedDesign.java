package io.datadriven.attempts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Where a design lies that held everything, whoever made it. */
@Entity
@Immutable
@IdClass(AcceptedDesign.Key.class)
class AcceptedDesign {

    record Key(String challengeId, String challengeVersion, String hash) {}

    @Id
    String challengeId;

    @Id
    String challengeVersion;

    @Id
    String hash;

    BigDecimal usdPerMonth;
    long stalenessMs;

    @Nullable
    Long rtoMs;

    protected AcceptedDesign() {}
}
