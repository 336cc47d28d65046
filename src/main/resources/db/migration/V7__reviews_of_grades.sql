-- What people are asked to look at: a grade that the service is not sure of, or that its learner contests.
create table review (
    learner_id     uuid        not null references learner on delete cascade,
    id             uuid        not null,
    attempt_id     uuid        not null,
    challenge_id   text        not null,
    state          text        not null,
    -- Words for programs, in a list.
    reasons        jsonb       not null,
    contest_reason text,
    contest_key    text,
    opened_at      timestamptz not null,
    contested_at   timestamptz,
    decided_at     timestamptz,
    -- What became of asking a language model; null as long as none was asked.
    judge_state    text,
    judge_tries    integer     not null default 0,
    judge_asked_at timestamptz,
    primary key (learner_id, id),
    unique (learner_id, contest_key),
    foreign key (learner_id, attempt_id) references attempt on delete cascade
);

-- Whoever decides knows the review and not the learner.
create unique index review_by_id on review (id);
create unique index review_open_of_attempt on review (learner_id, attempt_id) where state = 'open';
create unique index review_contest_of_attempt on review (learner_id, attempt_id) where contested_at is not null;
create index review_queue on review (challenge_id, id);
create index review_to_judge on review (id) where state = 'open' and judge_state is null;

-- What people decided. Rows are only ever added; they go with the learner.
create table verdict (
    learner_id        uuid             not null,
    review_id         uuid             not null,
    attempt_id        uuid             not null,
    challenge_id      text             not null,
    challenge_version text             not null,
    criteria          jsonb            not null,
    -- The score that the service gave, what that was before any calibration, and the person's.
    service_score     double precision not null,
    raw               double precision not null,
    given             double precision not null,
    rubric_hash       text             not null,
    model_hash        text             not null,
    decided_by        text             not null,
    idempotency_key   text             not null,
    fingerprint       text             not null,
    decided_at        timestamptz      not null,
    primary key (learner_id, review_id),
    unique (decided_by, idempotency_key),
    foreign key (learner_id, review_id) references review on delete cascade
);

create index verdict_of_challenge on verdict (challenge_id, decided_at);

-- What people's verdicts have taught about a question. It says nothing of single learners.
create table calibration (
    id              uuid        primary key,
    challenge_id    text        not null,
    number          integer     not null,
    rubric_hash     text        not null,
    model_hash      text        not null,
    state           text        not null,
    knots           jsonb       not null,
    report          jsonb       not null,
    created_by      text        not null,
    idempotency_key text        not null,
    created_at      timestamptz not null,
    published_at    timestamptz,
    unique (challenge_id, number),
    unique (created_by, idempotency_key)
);

create unique index calibration_published on calibration (challenge_id) where state = 'published';

-- A later grade comes from a regrade, or from a review: of a person, or of a language model.
alter table later_grade
    alter column regrade_id drop not null,
    add column review_id uuid,
    add column given_by  text not null default 'regrade',
    add constraint later_grade_has_a_source check ((regrade_id is null) <> (review_id is null)),
    add constraint later_grade_of_review unique (learner_id, attempt_id, review_id, given_by),
    add constraint later_grade_review foreign key (learner_id, review_id) references review on delete cascade;
