-- Grading all attempts at a challenge again: first in shadow, then, if somebody decides so, for good.
create table regrade (
    id                uuid        primary key,
    challenge_id      text        not null,
    challenge_version text        not null,
    grader_version    text        not null,
    state             text        not null,
    policy            text,
    created_by        text        not null,
    idempotency_key   text        not null,
    created_at        timestamptz not null,
    ready_at          timestamptz,
    published_at      timestamptz,
    -- Where the next batch starts: behind this attempt. A batch moves it in the transaction that keeps its results.
    cursor_learner_id uuid        not null,
    cursor_attempt_id uuid        not null,
    done              integer     not null,
    published         integer     not null,
    report            jsonb       not null,
    unique (created_by, idempotency_key)
);

-- One at a time for each challenge, so that a grade in shadow is compared with what it will replace.
create unique index regrade_under_way on regrade (challenge_id) where state in ('grading', 'ready', 'publishing');

-- Grades in shadow that are not what the attempt has. The others need none.
create table shadow_grade (
    regrade_id uuid             not null references regrade on delete cascade,
    learner_id uuid             not null references learner on delete cascade,
    attempt_id uuid             not null,
    score      double precision not null,
    points     numeric(8, 2)    not null,
    max_points integer          not null,
    passed     boolean          not null,
    checks     jsonb            not null,
    primary key (learner_id, attempt_id, regrade_id),
    foreign key (learner_id, attempt_id) references attempt on delete cascade
);

create index shadow_grade_in_order on shadow_grade (regrade_id, learner_id, attempt_id);

-- Later grades of an attempt, from 1. The attempt itself holds its first grade, and is never changed.
create table later_grade (
    learner_id        uuid             not null references learner on delete cascade,
    attempt_id        uuid             not null,
    number            integer          not null,
    regrade_id        uuid             not null references regrade,
    challenge_version text             not null,
    grader_version    text             not null,
    score             double precision not null,
    points            numeric(8, 2)    not null,
    max_points        integer          not null,
    passed            boolean          not null,
    checks            jsonb            not null,
    created_at        timestamptz      not null,
    primary key (learner_id, attempt_id, number),
    unique (learner_id, attempt_id, regrade_id),
    foreign key (learner_id, attempt_id) references attempt on delete cascade
);
