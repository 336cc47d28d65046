-- What learners made of the curveballs to their designs; of each attempt the answer that came last.
create table curveball_answer (
    learner_id  uuid        not null references learner on delete cascade,
    attempt_id  uuid        not null,
    -- A JSON Patch on the design of the attempt.
    patch       jsonb       not null,
    -- What came of it, as it was told.
    answer      jsonb       not null,
    answered_at timestamptz not null,
    primary key (learner_id, attempt_id)
);
