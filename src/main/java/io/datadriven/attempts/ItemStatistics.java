package io.datadriven.attempts;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Counts what all learners did with a challenge. Each figure is one statement that reads the log by
 * {@code attempt_of_challenge}: nothing of it is loaded as entities, and nothing is stored.
 */
@ApplicationScoped
public class ItemStatistics {

    private static final double SCALE = 10_000;

    /** The grade that counts, beside the attempt {@code a}. */
    private static final String LATEST = """
            left join lateral (
                select score, passed, checks from later_grade
                where learner_id = a.learner_id and attempt_id = a.id
                order by number desc limit 1
            ) as later on true
            """;

    /** Of each challenge the first attempts count against the first attempts at all the others, whatever their version. */
    private static final String FIGURES = """
            with asked as (
                select * from unnest(?::text[], ?::text[]) as it (challenge_id, challenge_version)
            ), graded as (
                select a.challenge_id, a.learner_id, a.hints, a.elapsed_ms,
                       coalesce(later.score, a.score) as score, coalesce(later.passed, a.passed) as passed,
                       row_number() over (partition by a.challenge_id, a.learner_id order by a.id) = 1 as is_first
                from asked join attempt a using (challenge_id, challenge_version) %1$s
            ), first_tries as (
                select distinct on (a.learner_id, a.challenge_id)
                       a.learner_id, a.challenge_id, coalesce(later.score, a.score) as score
                from attempt a %1$s
                where a.learner_id in (select learner_id from graded)
                order by a.learner_id, a.challenge_id, a.id
            ), totals as (
                select learner_id, sum(score) as score, count(*) as challenges from first_tries group by learner_id
            ), pairs as (
                select g.challenge_id, g.score as x, (totals.score - f.score) / (totals.challenges - 1) as y
                from graded g join totals using (learner_id) join first_tries f using (learner_id, challenge_id)
                where g.is_first and totals.challenges > 1
            ), sums as (
                select challenge_id, count(*) as n, sum(x) as x, sum(y) as y,
                       sum(x * x) as xx, sum(y * y) as yy, sum(x * y) as xy
                from pairs group by challenge_id
            ), counted as (
                select challenge_id, count(*) as attempts, count(*) filter (where is_first) as learners,
                       avg(score) filter (where is_first) as facility, avg(score) as facility_of_all,
                       avg(passed::integer) filter (where is_first) as passed_share,
                       percentile_cont(0.5) within group (order by elapsed_ms) filter (where is_first) as median_ms,
                       avg((hints > 0)::integer) as hint_share, avg(hints) as mean_hints
                from graded group by challenge_id
            )
            select * from counted left join sums using (challenge_id)
            """.formatted(LATEST);

    private static final String FIRST_TRIES = """
            with first_tries as (
                select distinct on (a.learner_id) coalesce(later.checks, a.checks) as checks
                from attempt a %s
                where a.challenge_id = ? and a.challenge_version = ?
                order by a.learner_id, a.id
            )
            """.formatted(LATEST);

    private static final String PARTS = FIRST_TRIES + """
            select remark ->> 'about' as about,
                   count(*) filter (where (remark ->> 'right')::boolean) as right_ones,
                   count(*) as chosen, (select count(*) from first_tries) as learners
            from first_tries, jsonb_path_query(checks, '$[*].evidence.remarks[*]') as remark
            group by about order by about
            """;

    /** What was said about single parts; and by a check as a whole, of its only part or of all, where it says nothing about each. */
    private static final String MISTAKES = FIRST_TRIES + """
            select about, message, count(*) as told
            from (select remark ->> 'about' as about, remark ->> 'message' as message
                  from first_tries, jsonb_path_query(checks, '$[*].evidence.remarks[*] ? (@.right == false)') as remark
                  union all
                  select case jsonb_array_length(failed #> '{evidence, remarks}')
                             when 1 then failed #>> '{evidence, remarks, 0, about}' else failed ->> 'id' end,
                         failed ->> 'message'
                  from first_tries, jsonb_path_query(checks, '$[*] ? (@.status != "passed")') as failed
                  where not jsonb_path_exists(failed, '$.evidence.remarks[*] ? (@.right == false).message')) as said
            where message is not null
            group by about, message order by told desc, about, message limit ?
            """;

    private static final String VERSIONS = """
            select challenge_version, count(*) as attempts, count(distinct learner_id) as learners,
                   max(created_at) as latest_at
            from attempt where challenge_id = ? group by challenge_version order by latest_at desc
            """;

    /** Of an attempt that was decided twice, the last verdict. */
    private static final String AGREEMENT = """
            select distinct on (learner_id, attempt_id) service_score, given
            from verdict where challenge_id = ? and challenge_version = ?
            order by learner_id, attempt_id, decided_at desc, review_id desc
            """;

    private final AgroalDataSource database;

    ItemStatistics(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The figures of some challenges, by their ids.
     *
     * @param versions of each challenge, the version that is asked for
     */
    public Map<String, ItemFigures> figures(Map<String, String> versions) {
        var figures = new HashMap<String, ItemFigures>();
        versions.keySet().forEach(it -> figures.put(it, ItemFigures.NONE));
        var ids = List.copyOf(versions.keySet());
        read(
                FIGURES,
                it -> {
                    var connection = it.getConnection();
                    it.setArray(1, connection.createArrayOf("text", ids.toArray()));
                    it.setArray(
                            2,
                            connection.createArrayOf(
                                    "text", ids.stream().map(versions::get).toArray()));
                },
                row -> figures.put(row.getString("challenge_id"), figures(row)));
        return figures;
    }

    /** What became of the parts that any first attempt says something about. */
    public List<PartFigures> parts(String challengeId, String version) {
        var parts = new ArrayList<PartFigures>();
        read(PARTS, of(challengeId, version), row -> {
            var chosen = row.getLong("chosen");
            var right = row.getLong("right_ones");
            var share = rounded((double) chosen / row.getLong("learners"));
            parts.add(new PartFigures(row.getString("about"), chosen, right, chosen - right, share));
        });
        return parts;
    }

    /** What was said most often about what was wrong. */
    public List<MistakeFigures> mistakes(String challengeId, String version, int most) {
        var mistakes = new ArrayList<MistakeFigures>();
        read(
                MISTAKES,
                it -> {
                    of(challengeId, version).into(it);
                    it.setInt(3, most);
                },
                row -> mistakes.add(
                        new MistakeFigures(row.getString("about"), row.getString("message"), row.getLong("told"))));
        return mistakes;
    }

    /** How near people's verdicts on attempts at this version are to what the service gave. */
    public AgreementFigures agreement(String challengeId, String version) {
        var pairs = new ArrayList<AgreementFigures.Pair>();
        read(
                AGREEMENT,
                of(challengeId, version),
                row -> pairs.add(new AgreementFigures.Pair(row.getDouble("service_score"), row.getDouble("given"))));
        return AgreementFigures.of(pairs);
    }

    /** Which versions were attempted, the latest first. */
    public List<VersionFigures> versions(String challengeId) {
        var versions = new ArrayList<VersionFigures>();
        read(
                VERSIONS,
                it -> it.setString(1, challengeId),
                row -> versions.add(new VersionFigures(
                        row.getString("challenge_version"),
                        row.getLong("attempts"),
                        row.getLong("learners"),
                        row.getObject("latest_at", OffsetDateTime.class).toInstant())));
        return versions;
    }

    private interface Parameters {
        void into(PreparedStatement statement) throws SQLException;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static Parameters of(String challengeId, String version) {
        return it -> {
            it.setString(1, challengeId);
            it.setString(2, version);
        };
    }

    private void read(String sql, Parameters parameters, Row each) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.into(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The attempts cannot be counted", e);
        }
    }

    private static ItemFigures figures(ResultSet row) throws SQLException {
        var correlation = new Correlation(
                row.getLong("n"),
                row.getDouble("x"),
                row.getDouble("y"),
                row.getDouble("xx"),
                row.getDouble("yy"),
                row.getDouble("xy"));
        var median = (Double) row.getObject("median_ms");
        return new ItemFigures(
                row.getLong("attempts"),
                row.getLong("learners"),
                rounded(row.getDouble("facility")),
                rounded(row.getDouble("facility_of_all")),
                boxed(correlation.coefficient()),
                correlation.n(),
                rounded(row.getDouble("passed_share")),
                median == null ? null : Math.round(median),
                rounded(row.getDouble("hint_share")),
                rounded(row.getDouble("mean_hints")));
    }

    private static @Nullable Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static double rounded(double number) {
        return Math.round(number * SCALE) / SCALE;
    }
}
