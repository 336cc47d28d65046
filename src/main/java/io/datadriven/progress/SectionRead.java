package io.datadriven.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A section that a learner has read. */
@Entity
@Immutable
@IdClass(SectionRead.Key.class)
class SectionRead {

    record Key(UUID learnerId, String lessonId, String sectionId) {}

    @Id
    UUID learnerId;

    @Id
    String lessonId;

    @Id
    String sectionId;

    Instant readAt;

    protected SectionRead() {}
}
