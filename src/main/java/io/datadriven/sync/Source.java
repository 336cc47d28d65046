package io.datadriven.sync;

import java.util.List;

/**
 * Where changes of a kind are found. To tell of one more kind takes a line here, a component of {@link ChangePage} and a line in
 * {@link Changes}, and a call of {@code tell_changes_of} in the migration that makes its table.
 *
 * @param kind a text in SQL
 * @param rows a table, or a query in parentheses, with {@code learner_id} and {@code changed_in}
 * @param key what names the thing among its kind, as a text in SQL; the rows are called {@code t}
 */
record Source(String kind, String rows, String key) {

    static final List<Source> ALL = List.of(
            of(Kind.PROFILE, "(select id as learner_id, changed_in from learner)", "''::text"),
            of(Kind.ATTEMPT, "attempt", "t.id::text"),
            of(Kind.ATTEMPT, "later_grade", "t.attempt_id::text"),
            of(Kind.ATTEMPT, "review", "t.attempt_id::text"),
            // What an exam withholds of its attempts is told when the standing says so.
            of(Kind.ATTEMPT, """
                    (select a.learner_id, a.id, s.changed_in
                     from standing s join attempt a on a.learner_id = s.learner_id and a.challenge_id = s.challenge_id
                     where a.policy is not null and a.quiz_id is null and not a.standing_closed)""", "t.id::text"),
            of(Kind.STANDING, "standing", "t.challenge_id"),
            of(Kind.HINT, "hint_seen", "t.challenge_id || '/' || t.number"),
            of(Kind.VARIANT, "variant", "t.challenge_id || '/' || t.number"),
            of(Kind.GIVING_UP, "giving_up", "t.challenge_id"),
            of(Kind.SECTION_READ, "section_read", "t.lesson_id || '/' || t.section_id"),
            of(Kind.QUIZ, "quiz", "t.id::text"),
            of(Kind.QUIZ, "quiz_answer", "t.quiz_id::text"),
            of(Kind.REVIEW_WISH, "review_wish", "t.challenge_id"),
            of(Kind.BOARD_SEAT, "board_seat", "''::text"),
            new Source("t.kind", "tombstone", "t.key"));

    private static Source of(Kind kind, String rows, String key) {
        return new Source("'%s'::text".formatted(kind.word), rows, key);
    }

    /**
     * Its next changes. A row that is stamped with a transaction which this database has not come to yet was brought along from
     * another one by dump and restore, and has been there from the start. The bound on {@code changed_in} alone is for the index.
     */
    String select() {
        return """
            (select at, %1$s as kind, %2$s as key
             from %3$s as t cross join lateral (
                 select case when t.changed_in >= asked.high then '0'::xid8 else t.changed_in end as at) as placed
             where t.learner_id = asked.learner and t.changed_in >= asked.since and at < asked.low
               and (at, %1$s collate "C", %2$s collate "C") > (asked.since, asked.kind, asked.key)
             order by at, %1$s collate "C", %2$s collate "C" limit asked.most)""".formatted(kind, "(%s)".formatted(key), rows);
    }
}
