-- With which probability a learner wants to still know what comes up for review.
alter table learner
    add column desired_retention double precision not null default 0.9;

-- What a learner wishes for the reviews of a challenge. It follows from no log, and is kept when projections are dropped.
create table review_wish (
    learner_id   uuid    not null references learner on delete cascade,
    challenge_id text    not null,
    suspended    boolean not null,
    -- Hidden before this day, in the learner's zone.
    buried_until date,
    -- So many of the first attempts no longer count: the memory was reset after them.
    forgotten    integer not null,
    version      integer not null,
    primary key (learner_id, challenge_id)
);

-- How much of a learner's log is in their cards, and by which rules. When it is not what the log has, they are made again.
create table deck (
    learner_id uuid primary key references learner on delete cascade,
    folded     text not null
);

-- What the log says of a learner and a challenge: when it is due again, and what each day's work showed. It can be dropped.
create table card (
    learner_id     uuid             not null references deck on delete cascade,
    challenge_id   text             not null,
    attempts       integer          not null,
    latest_attempt uuid             not null,
    -- The score of the very first try, hints paid for: what the difficulty of challenges is learned from.
    first_score    double precision not null,
    observations   jsonb            not null,
    -- Null after a reset, until it is answered again.
    schedule       jsonb,
    primary key (learner_id, challenge_id)
);

-- What is learned from the first tries of all learners. It can be dropped.
create table item_difficulty (
    challenge_id   text             primary key,
    learners       integer          not null,
    -- In logits: who has this ability passes with even odds.
    difficulty     double precision not null,
    standard_error double precision not null
);

-- How far making all cards again has come, so that it can go on after a crash. There is one, or none.
create table progress_rebuild (
    id         integer primary key check (id = 1),
    learner_id uuid    not null,
    learners   integer not null,
    changed    integer not null
);
