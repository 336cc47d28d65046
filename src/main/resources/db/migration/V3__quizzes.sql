create table quiz (
    learner_id      uuid        not null references learner on delete cascade,
    id              uuid        not null,
    idempotency_key text        not null,
    fingerprint     text        not null,
    seed            bigint      not null,
    policy          text        not null,
    created_at      timestamptz not null,
    -- When time is up, by the service's clock; none without a limit.
    deadline        timestamptz,
    finished_at     timestamptz,
    primary key (learner_id, id),
    unique (learner_id, idempotency_key)
);

-- For whoever looks for quizzes whose time is up.
create index quiz_with_deadline on quiz (deadline) where finished_at is null;

create table quiz_item (
    learner_id        uuid    not null,
    quiz_id           uuid    not null,
    position          integer not null,
    challenge_id      text    not null,
    challenge_version text    not null,
    -- The variant, of a challenge with parameters.
    seed              bigint,
    primary key (learner_id, quiz_id, position),
    foreign key (learner_id, quiz_id) references quiz on delete cascade
);

-- All that was answered, in order. Rows are only ever added.
create table quiz_answer (
    learner_id      uuid        not null,
    quiz_id         uuid        not null,
    position        integer     not null,
    number          integer     not null,
    idempotency_key text        not null,
    fingerprint     text        not null,
    answer          jsonb       not null,
    certainty       integer,
    late            boolean     not null,
    answered_at     timestamptz not null,
    primary key (learner_id, quiz_id, position, number),
    unique (learner_id, idempotency_key),
    foreign key (learner_id, quiz_id, position) references quiz_item on delete cascade
);

create index attempt_in_quiz on attempt (learner_id, quiz_id) where quiz_id is not null;
