package io.datadriven.daily;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** Which challenge was a day's. Never changed, so that an archive stays what it was when content grows. */
@Entity
@Immutable
class Daily {

    @Id
    LocalDate day;

    String challengeId;
    Instant chosenAt;

    protected Daily() {}
}
