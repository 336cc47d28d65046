-- An attempt says by itself how it counts, so that a standing can be made again from the log whatever became of the challenge.
-- All of it may be absent: the attempts from before, and those of a replica that is not yet upgraded, have none of it.
alter table attempt
    add column seed            bigint,
    add column certainty       integer,
    add column hints           integer not null default 0,
    -- The policy that it was made under; none for the usual one.
    add column policy          jsonb,
    -- What it was worth under that policy, in points, below 0 where being wrong costs; without it, its points.
    add column earned          numeric(8, 2),
    add column quiz_id         uuid,
    -- How long the learner says that it took.
    add column elapsed_ms      bigint,
    -- Its place among the learner's attempts at the challenge, in the order in which they counted; without it, standing_tries.
    add column ordinal         integer,
    -- The score that counted then; without it, the share of the points.
    add column standing_score  double precision,
    add column standing_closed boolean not null default false;

-- For authors and regrading: all attempts at a challenge, learner by learner.
create index attempt_of_challenge on attempt (challenge_id, learner_id, id);

alter table standing
    add column quiz_tries integer          not null default 0,
    add column hints      integer          not null default 0,
    add column best_try   double precision not null default 0,
    add column counted    numeric(8, 2)    not null default 0,
    add column worth_sum  numeric(12, 2)   not null default 0,
    add column max_points integer          not null default 0,
    add column gave_up    boolean          not null default false,
    add column closed     boolean          not null default false,
    add column withheld   boolean          not null default false,
    alter column latest_at drop not null;

update standing s set
    best_try   = s.best_score,
    counted    = s.points,
    worth_sum  = coalesce((select sum(a.points) from attempt a
                           where a.learner_id = s.learner_id and a.challenge_id = s.challenge_id), 0),
    max_points = coalesce((select a.max_points from attempt a
                           where a.learner_id = s.learner_id and a.challenge_id = s.challenge_id
                           order by a.standing_tries desc limit 1), 0);

-- Which hints a learner has seen. Rows are only ever added.
create table hint_seen (
    learner_id      uuid        not null references learner on delete cascade,
    challenge_id    text        not null,
    number          integer     not null,
    idempotency_key text        not null,
    seen_at         timestamptz not null,
    primary key (learner_id, challenge_id, number),
    unique (learner_id, idempotency_key)
);

-- Who has given up on what.
create table giving_up (
    learner_id   uuid        not null references learner on delete cascade,
    challenge_id text        not null,
    given_up_at  timestamptz not null,
    primary key (learner_id, challenge_id)
);

-- Which variants of a challenge a learner was given, beside the first, which follows from who they are.
create table variant (
    learner_id      uuid        not null references learner on delete cascade,
    challenge_id    text        not null,
    number          integer     not null,
    idempotency_key text        not null,
    given_at        timestamptz not null,
    primary key (learner_id, challenge_id, number),
    unique (learner_id, idempotency_key)
);
