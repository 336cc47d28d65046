-- Every key of what belongs to a learner starts with the learner, so that the tables can be distributed by it later.

create table learner (
    id           uuid        primary key,
    issuer       text        not null,
    subject      text        not null,
    display_name text        not null,
    time_zone    text        not null,
    daily_goal   integer     not null,
    version      integer     not null,
    created_at   timestamptz not null,
    unique (issuer, subject)
);

-- The log of all that was answered. Rows are only ever added; they go with the learner.
create table attempt (
    learner_id        uuid             not null references learner on delete cascade,
    id                uuid             not null,
    idempotency_key   text             not null,
    fingerprint       text             not null,
    challenge_id      text             not null,
    challenge_version text             not null,
    grader_version    text             not null,
    answer            jsonb            not null,
    checks            jsonb            not null,
    score             double precision not null,
    points            numeric(8, 2)    not null,
    max_points        integer          not null,
    passed            boolean          not null,
    -- What the learner's standing was just after it: a repeated request is answered as it was the first time.
    standing_tries    integer          not null,
    standing_points   numeric(8, 2)    not null,
    standing_passed   boolean          not null,
    created_at        timestamptz      not null,
    primary key (learner_id, id),
    unique (learner_id, idempotency_key)
);

-- A learner's result on a challenge: the fold of the attempts, which can be dropped and made again from them.
-- It is updated with each attempt. The room left in each page, and no index on what changes, let that happen in place.
create table standing (
    learner_id   uuid             not null references learner on delete cascade,
    challenge_id text             not null,
    tries        integer          not null,
    best_score   double precision not null,
    latest_score double precision not null,
    points       numeric(8, 2)    not null,
    passed       boolean          not null,
    latest_at    timestamptz      not null,
    primary key (learner_id, challenge_id)
) with (fillfactor = 75);

create table section_read (
    learner_id uuid        not null references learner on delete cascade,
    lesson_id  text        not null,
    section_id text        not null,
    read_at    timestamptz not null,
    primary key (learner_id, lesson_id, section_id)
);
