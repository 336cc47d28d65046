-- Where the designs lie that held everything: one row for each design, whatever its nodes are called and whoever made it.
-- It says nothing of learners, and can be made again from the attempts.
create table accepted_design (
    challenge_id      text           not null,
    challenge_version text           not null,
    hash              text           not null,
    usd_per_month     numeric(14, 2) not null,
    staleness_ms      bigint         not null,
    -- Null where it never recovers.
    rto_ms            bigint,
    primary key (challenge_id, challenge_version, hash)
);
