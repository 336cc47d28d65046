-- What a learner's devices have to hear of. Every row says which transaction changed it last; a device asks for what was changed
-- after what it has. Only transactions below the oldest that is still under way are told of, so that what commits late
-- cannot come to lie before a place that a device has been told already. Nobody who writes waits for that.
create function stamp_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end $$;

-- What is gone, so that devices drop it too. It goes itself after some months, and with the learner.
create table tombstone (
    learner_id uuid        not null references learner on delete cascade,
    kind       text        not null,
    key        text        not null,
    changed_in xid8        not null default pg_current_xact_id(),
    left_at    timestamptz not null default now(),
    primary key (learner_id, kind, key)
);

-- Takes the kind of what is deleted, and an expression for its key. Nothing is left of a learner who is erased.
create function leave_tombstone() returns trigger language plpgsql as $$
begin
    execute format(
        'insert into tombstone as t (learner_id, kind, key)
         select learner_id, %L, %s from gone where exists (select from learner where learner.id = gone.learner_id)
         on conflict (learner_id, kind, key) do update set changed_in = excluded.changed_in, left_at = excluded.left_at',
        tg_argv[0], tg_argv[1]);
    return null;
end $$;

-- For tables to come as well: rows are stamped whoever writes them.
create procedure stamp_changes_of(changing regclass) language plpgsql as $$
begin
    execute format('alter table %s add column changed_in xid8 not null default pg_current_xact_id()', changing);
    execute format(
        'create trigger stamp_change before update on %s for each row execute function stamp_change()', changing);
end $$;

-- The same, where a row is a thing by itself: what is deleted leaves a tombstone.
create procedure tell_changes_of(changing regclass, kind text, key text) language plpgsql as $$
begin
    call stamp_changes_of(changing);
    execute format(
        'create trigger leave_tombstone after delete on %s referencing old table as gone
         for each statement execute function leave_tombstone(%L, %L)',
        changing, kind, key);
end $$;

call stamp_changes_of('learner');
call tell_changes_of('attempt', 'attempt', 'id');
call stamp_changes_of('later_grade');
-- Nothing that changes in it has an index: updates stay in their page.
call tell_changes_of('standing', 'standing', 'challenge_id');
call tell_changes_of('hint_seen', 'hint', 'challenge_id || ''/'' || number');
call tell_changes_of('variant', 'variant', 'challenge_id || ''/'' || number');
call tell_changes_of('giving_up', 'givingUp', 'challenge_id');
call tell_changes_of('section_read', 'sectionRead', 'lesson_id || ''/'' || section_id');
call tell_changes_of('quiz', 'quiz', 'id');
call stamp_changes_of('quiz_answer');
call stamp_changes_of('review');
call tell_changes_of('review_wish', 'reviewWish', 'challenge_id');
call tell_changes_of('board_seat', 'boardSeat', '''''');

-- These two grow with what a learner does; of the others there are never more than there is content.
create index attempt_changed on attempt (learner_id, changed_in);
create index quiz_answer_changed on quiz_answer (learner_id, changed_in);
