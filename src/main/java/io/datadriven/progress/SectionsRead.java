package io.datadriven.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who has read what. */
@ApplicationScoped
class SectionsRead implements PanacheRepositoryBase<SectionRead, SectionRead.Key> {

    /** Keeps when it was first read, also when two devices say so at once. */
    void mark(SectionRead.Key key, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into section_read (learner_id, lesson_id, section_id, read_at)
                        values (:learner, :lesson, :section, :at)
                        on conflict do nothing
                        """)
                .setParameter("learner", key.learnerId())
                .setParameter("lesson", key.lessonId())
                .setParameter("section", key.sectionId())
                .setParameter("at", at)
                .executeUpdate();
    }

    List<SectionRead> of(UUID learner) {
        return list("learnerId", learner);
    }
}
