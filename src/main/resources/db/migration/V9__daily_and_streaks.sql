-- When it was answered, as the learner's device says of an answer that came late; without it, when it came.
alter table attempt add column answered_at timestamptz;

-- What a learner did when, read from this index alone however much there is of others.
create index attempt_in_time on attempt (learner_id, created_at) include (id, answered_at, challenge_id, passed);

-- The zone and the goal that a learner had from then on. Rows are only ever added: a day stays what it was when it was lived.
-- Who never changed either has none, and always had what the learner's own row says.
create table learner_setting (
    learner_id uuid        not null references learner on delete cascade,
    -- The learner's version with it.
    version    integer     not null,
    since      timestamptz not null,
    time_zone  text        not null,
    daily_goal integer     not null,
    primary key (learner_id, version)
);

-- Which challenge was which day's, the same for all. Rows are only ever added, on the day itself.
create table daily (
    day          date        primary key,
    challenge_id text        not null,
    chosen_at    timestamptz not null
);

-- What a learner earned with the challenge of a day while the day lasted: the fold of those attempts, which can be dropped and
-- made again from them.
create table daily_result (
    learner_id uuid        not null references learner on delete cascade,
    day        date        not null,
    points     integer     not null,
    -- When the points were reached.
    reached_at timestamptz not null,
    primary key (learner_id, day)
);

-- Who wants to be seen on the boards, under a name of their choice.
create table board_seat (
    learner_id   uuid        primary key references learner on delete cascade,
    -- Stands for the learner on the boards, and says nothing of who it is.
    seat         uuid        not null,
    display_name text        not null,
    -- The name as it is compared with others.
    folded_name  text        not null unique,
    taken_at     timestamptz not null
);

-- The boards: of those who have a seat only, and gone with it. They are made from daily_result.
create table board_entry (
    learner_id   uuid        not null references board_seat on delete cascade,
    board        text        not null,
    -- The first day that it is about.
    period       date        not null,
    -- What is missing to the most points that there are, so that all of a board's order is ascending.
    missed       integer     not null,
    reached_at   timestamptz not null,
    seat         uuid        not null,
    display_name text        not null,
    primary key (learner_id, board, period)
);

-- A board in its order, and all that it shows: a page and a rank are read from here, wherever they are.
create index board_in_order on board_entry (board, period, missed, reached_at, seat) include (display_name);
