package io.datadriven.grading;

import static io.datadriven.grading.Grading.faults;
import static io.datadriven.grading.Grading.grade;
import static io.datadriven.grading.Grading.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushdownGraderTest {

    /** 64 days of 640 rows, in 64 files of four row groups. */
    private static final String TABLE = """
            "kind": "pushdown",
            "table": {"name": "orders", "lines": 4096, "rowsPerLine": 10, "otherBytes": 40, "columns": [
              {"name": "ts", "type": "timestamp", "bytes": 8, "spread": "rises", "from": "2026-03-01 00:00:00", "to": "2026-05-03 23:59:59"},
              {"name": "customer", "type": "integer", "bytes": 4, "spread": "random", "from": 1, "to": 4096},
              {"name": "country", "type": "text", "bytes": 2, "spread": "cycles", "values": ["AT", "CH", "DE", "FR"]},
              {"name": "refund", "type": "integer", "position": 40, "bytes": 8, "spread": "random", "from": 0, "to": 99, "nullEvery": 2}]}""";

    private static final String ONE_DAY =
            "{\"column\": \"ts\", \"from\": \"2026-03-11 00:00:00\", \"before\": \"2026-03-12 00:00:00\"}";

    private final Task layout = task("{" + TABLE + """
            , "layout": {"format": "delta", "rowsPerFile": 640, "rowsPerRowGroup": 160},
            "queries": [{"id": "by-day", "select": ["refund"], "filter": %s},
                        {"id": "by-customer", "select": ["refund"], "filter": {"column": "customer", "equals": 700}}],
            "decisions": [
              {"id": "format", "text": "Which format?", "options": [
                {"id": "delta", "text": "Delta.", "layout": {"format": "delta"}},
                {"id": "iceberg", "text": "Iceberg.", "layout": {"format": "iceberg"}}]},
              {"id": "partitions", "text": "Which partitions?", "options": [
                {"id": "none", "text": "None.", "layout": {"partitionBy": []}},
                {"id": "days", "text": "By day.", "layout": {"partitionBy": [{"column": "ts", "transform": "days"}]}}]},
              {"id": "order", "text": "Which order?", "options": [
                {"id": "arrival", "text": "As they come.", "layout": {"order": "arrival"}},
                {"id": "z", "text": "Z-order.", "layout": {"order": "z_ordered", "orderBy": ["ts", "customer"]}}]}],
            "model": {"format": "delta", "partitions": "none", "order": "z"},
            "requirements": [
              {"id": "day", "query": "by-day", "measure": "files", "atMost": 10, "weight": 2},
              {"id": "customer", "query": "by-customer", "measure": "bytes", "atMost": 100000, "weight": 1},
              {"id": "small-files", "measure": "files", "atMost": 64, "weight": 1}]}""".formatted(ONE_DAY));

    private static Task prediction(String layout, String filter, String measures) {
        return task("{" + TABLE + ", \"layout\": " + layout
                + ", \"queries\": [{\"id\": \"q\", \"select\": [\"refund\"], \"filter\": " + filter
                + "}], \"predict\": " + measures + "}");
    }

    private static final String ARRIVAL = "{\"format\": \"%s\", \"rowsPerFile\": 640, \"rowsPerRowGroup\": 160}";
    private static final String EVERY_MEASURE = "[\"partitions\", \"files\", \"rowGroups\", \"bytes\", \"rows\"]";
    private static final Task ONE_DAY_OF_PARQUET = prediction(ARRIVAL.formatted("parquet"), ONE_DAY, EVERY_MEASURE);

    @Test
    void what_learners_are_shown_and_told_is_as_a_person_read_it_last() throws IOException {
        AsReadLast.check(
                "pushdown-layout",
                layout,
                List.of(
                        layout("delta", "none", "arrival"),
                        layout("iceberg", "days", "z"),
                        layout("delta", "days", "z"),
                        layout("delta", null, "z")));
    }

    @Test
    void the_right_counts_bring_the_funnel() {
        var grade = grade(ONE_DAY_OF_PARQUET, ONE_DAY_OF_PARQUET.modelAnswer());

        assertThat(grade.hasFullMarks()).isTrue();
        assertThat(grade.checks())
                .extracting(Check::message)
                .containsExactly(
                        "Right: 1 partition of 1.",
                        "Right: 64 files of 64.",
                        "Right: 4 row groups of 256.",
                        "Right: 10,240 bytes (10.2 KB) of 2,539,520.",
                        "Right: 640 rows of 40,960.");
        assertThat(grade.checks().getFirst().evidence()).isInstanceOfSatisfying(PushdownFunnel.class, it -> assertThat(
                        it.levels())
                .contains(new PushdownFunnel.Level("files", 64, 64), new PushdownFunnel.Level("rowGroups", 4, 256)));
    }

    @Test
    void with_something_left_to_find_only_the_parts_that_are_right_are_shown() {
        var grade = grade(ONE_DAY_OF_PARQUET, counts(1, 64, 5, 1, 1));

        assertThat(grade.score()).isEqualTo(26 / 64.0);
        assertThat(grade.checks().getFirst().evidence())
                .isInstanceOfSatisfying(PushdownFunnel.class, it -> assertThat(it.levels())
                        .extracting(PushdownFunnel.Level::measure)
                        .containsExactly("partitions", "files"));
        assertThat(grade.checks().getLast().evidence()).isNull();
    }

    @Test
    void bytes_are_right_within_one_percent_and_counts_are_exact() {
        assertThat(grade(ONE_DAY_OF_PARQUET, counts(1, 64, 4, 10_342, 640)).hasFullMarks())
                .isTrue();
        assertThat(grade(ONE_DAY_OF_PARQUET, counts(1, 64, 4, 10_343, 641)).checks())
                .extracting(Check::score)
                .containsExactly(1.0, 1.0, 1.0, 0.0, 0.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The day lies in one file of plain Parquet, and its column is one of several.
                "parquet | ts | files | 1 | as if the bounds of each file were known beforehand",
                "parquet | ts | rowGroups | 256 | as if every row group of an opened file were read",
                "parquet | ts | rowGroups | 252 | which is what is skipped",
                "parquet | ts | bytes | 39680 | as if all columns were read",
                "parquet | ts | bytes | 5120 | without the columns of the filter. What it decides by is read as well: `ts`",
                "parquet | ts | bytes | 655360 | as if every row group of an opened file were read",
                "delta | ts | files | 64 | as if the bounds of each file were not used. Delta's log keeps them",
                "iceberg | ts | files | 64 | An Iceberg manifest keeps them",
                // One customer is somewhere in nearly every file, as far as bounds say.
                "delta | customer | rowGroups | 2 | which is what holds a row that passes",
                "delta | customer | bytes | 240 | which is what the rows that pass take",
                // Column 40 has no bounds in Delta's log.
                "delta | refund | files | 0 | of the first 32 only",
                "delta | covered | rowGroups | 4 | as if `date_format(ts, 'yyyy-MM-dd') = '2026-03-11'` could be compared",
            })
    void a_known_mistake_is_told_by_its_name(String format, String filter, String measure, long value, String reason) {
        var task = prediction(ARRIVAL.formatted(format), filter(filter), "[\"" + measure + "\"]");
        var check = grade(task, new Pushdown.Answer(List.of(count(measure, value)), null))
                .checks()
                .getFirst();

        assertThat(check.score()).isZero();
        assertThat(check.message()).startsWith("You count ").contains(reason);
    }

    private static String filter(String name) {
        return switch (name) {
            case "ts" -> ONE_DAY;
            case "customer" -> "{\"column\": \"customer\", \"equals\": 700}";
            case "refund" -> "{\"column\": \"refund\", \"from\": 1000}";
            default -> "{\"written\": \"date_format(ts, 'yyyy-MM-dd') = '2026-03-11'\", \"means\": " + ONE_DAY + "}";
        };
    }

    @Test
    void a_partition_that_is_not_skipped_is_told() {
        var layout = "{\"format\": \"iceberg\", \"partitionBy\": [{\"column\": \"ts\", \"transform\": \"days\"}], "
                + "\"order\": \"shuffled\", \"rowsPerFile\": 640, \"rowsPerRowGroup\": 160}";
        var task = prediction(layout, ONE_DAY, "[\"partitions\"]");

        assertThat(Grading.message(task, new Pushdown.Answer(List.of(count("partitions", 64)), null)))
                .startsWith("You count 64 partitions, as if no partition were skipped.");
    }

    @Test
    void a_bloom_filter_that_is_not_used_is_told() {
        var layout =
                "{\"format\": \"parquet\", \"rowsPerFile\": 640, \"rowsPerRowGroup\": 160, \"bloom\": [\"customer\"]}";
        var task = prediction(layout, filter("customer"), "[\"rowGroups\"]");
        var byBounds = prediction(ARRIVAL.formatted("parquet"), filter("customer"), "[\"rowGroups\"]");

        assertThat(Grading.message(task, byBounds.modelAnswer()))
                .contains("as if there were no Bloom filters. Those of `customer` exclude row groups");
    }

    @ParameterizedTest
    @CsvSource({
        "rowGroups, 300, There are only 256 row groups in all.",
        "rowGroups, 100, Too many. Of some of these row groups metadata prove that no row passes.",
        "rowGroups, 3, 'Too few. More row groups than that hold rows that pass, or are read together with them.'",
        "bytes, 20000, 'Too many. Leave out what metadata exclude, and the columns that the query does not name.'",
    })
    void a_count_that_no_known_mistake_leads_to_is_told_where_to_look(String measure, long value, String message) {
        var task = prediction(ARRIVAL.formatted("delta"), ONE_DAY, "[\"" + measure + "\"]");

        assertThat(Grading.message(task, new Pushdown.Answer(List.of(count(measure, value)), null)))
                .isEqualTo(message);
    }

    @Test
    void a_layout_is_checked_once_for_each_requirement_and_shows_its_funnel() {
        var grade = grade(layout, layout.modelAnswer());

        assertThat(grade.hasFullMarks()).isTrue();
        assertThat(grade.checks())
                .extracting(Check::id, Check::weight)
                .containsExactly(
                        tuple("day", 32 / 64.0), tuple("customer", 16 / 64.0), tuple("small-files", 16 / 64.0));
        assertThat(grade.checks().getFirst().message())
                .isEqualTo("The query `by-day` opens 10 files; 10 files are allowed.");
        assertThat(grade.checks()).extracting(Check::evidence).allMatch(PushdownFunnel.class::isInstance);
    }

    @Test
    void a_requirement_that_is_missed_says_why() {
        var grade = grade(layout, layout("delta", "none", "arrival"));

        assertThat(grade.checks())
                .extracting(Check::message)
                .containsExactly(
                        "The query `by-day` opens 1 file; 10 files are allowed.",
                        "The query `by-customer` reads 476,160 bytes (476 KB), and only 100,000 bytes (100 KB) are allowed. "
                                + "A row group spans 88 % of the values of `customer` on average.",
                        "The table has 64 files; 64 files are allowed.");
        assertThat(grade.score()).isEqualTo(48 / 64.0);
    }

    @Test
    void a_transform_without_iceberg_is_no_layout_and_costs_no_try() {
        assertThat(faults(layout, layout("delta", "days", "z")))
                .singleElement()
                .extracting(Invalid.Fault::pointer, Invalid.Fault::code)
                .containsExactly("/choices/1/option", "impossible_layout");
        assertThat(grade(layout, layout("iceberg", "days", "z")).score()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "hudi, none, z, /choices/0/option, unknown_option",
        "delta, , z, /choices, missing_decision",
        "delta, none, none, /choices/2/option, unknown_option",
    })
    void a_layout_that_is_none_says_what_to_mend(
            String format, @Nullable String partitions, String order, String pointer, String code) {
        assertThat(faults(layout, layout(format, partitions, order)))
                .singleElement()
                .extracting(Invalid.Fault::pointer, Invalid.Fault::code)
                .containsExactly(pointer, code);
    }

    @Test
    void a_layout_is_no_prediction() {
        assertThat(faults(layout, new Pushdown.Answer(List.of(), null)))
                .extracting(Invalid.Fault::pointer)
                .containsExactly("/counts");
        assertThat(faults(ONE_DAY_OF_PARQUET, new Pushdown.Answer(null, List.of())))
                .extracting(Invalid.Fault::pointer)
                .containsExactly("/choices");
    }

    @ParameterizedTest
    @CsvSource({"-1", "0.5"})
    void a_count_is_a_whole_number(BigDecimal value) {
        var task = prediction(ARRIVAL.formatted("delta"), ONE_DAY, "[\"files\"]");

        assertThat(faults(task, new Pushdown.Answer(List.of(new Pushdown.Count("files", value)), null)))
                .extracting(Invalid.Fault::pointer, Invalid.Fault::detail)
                .containsExactly(tuple("/counts/0/value", "A number of files is whole, and not negative."));
    }

    @Test
    void the_statistics_that_are_shown_are_enough_to_count_by() {
        var task = (Pushdown) task("{" + TABLE.replace("4096, \"rows", "256, \"rows") + """
                , "layout": {"format": "parquet", "partitionBy": [{"column": "country"}], "rowsPerFile": 320, "rowsPerRowGroup": 160, "bloom": ["customer"]},
                "queries": [{"id": "q", "select": ["refund"], "filter": {"all": [
                  {"column": "country", "in": ["AT", "FR"]}, {"column": "customer", "equals": 700}, {"column": "refund", "isNull": true}]}}],
                "shows": "statistics", "predict": ["rowGroups"]}""");

        assertThat(task.question().statistics()).hasSize(16);
        assertThat(task.question().statistics().getFirst())
                .isEqualTo(new PushdownShown.RowGroup(
                        "country=AT",
                        1,
                        1,
                        160,
                        List.of(
                                new PushdownShown.Bounds("customer", "75", "3361", 0, List.of()),
                                new PushdownShown.Bounds("refund", "2", "97", 0, null))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"decisions\": [], \"predict\": [\"files\"], \"requirements\": [{\"id\": \"r\", \"measure\": \"files\", \"atMost\": 1, \"weight\": 1}] | Either one query is predicted",
                "\"predict\": [\"lakes\"] | 'lakes' is no measure",
                "\"predict\": [\"files\"], \"shows\": \"statistics\" | 256 row groups are too many",
                "\"requirements\": [{\"id\": \"r\", \"query\": \"p\", \"measure\": \"files\", \"atMost\": 1, \"weight\": 1}] | There is no query 'p'",
                "\"predict\": [\"files\"], \"layout\": {\"format\": \"delta\", \"partitionBy\": [{\"column\": \"ts\", \"transform\": \"days\"}], \"rowsPerFile\": 640, \"rowsPerRowGroup\": 160} | Only Iceberg partitions by a transform",
                "\"predict\": [\"files\"], \"layout\": {\"rowsPerFile\": 645, \"rowsPerRowGroup\": 160} | 645 rows are no multiple of the 10",
                "\"predict\": [\"files\"], \"layout\": {\"rowsPerFile\": 640, \"rowsPerRowGroup\": 160, \"order\": \"sorted\", \"orderBy\": [\"hat\"]} | The table has no column 'hat'",
                "\"predict\": [\"files\"], \"queries\": [{\"id\": \"q\", \"select\": [\"ts\"], \"filter\": {\"column\": \"country\", \"equals\": \"XX\"}}] | 'XX' is no value of 'country'",
                "\"predict\": [\"files\"], \"layout\": {\"format\": \"iceberg\", \"partitionBy\": [{\"column\": \"customer\", \"transform\": \"bucket\", \"width\": 20000}], \"rowsPerFile\": 640, \"rowsPerRowGroup\": 160} | at most 10,000 buckets",
                "\"predict\": [\"files\"], \"queries\": [{\"id\": \"q\", \"select\": [\"ts\"], \"filter\": {\"column\": \"country\"}}] | A column is asked for one thing",
            })
    void what_no_schema_can_say_is_told_to_authors(String rest, String message) {
        var layout = rest.contains("\"layout\"") ? "" : ", \"layout\": " + ARRIVAL.formatted("delta");
        var queries = rest.contains("\"queries\"")
                ? ""
                : ", \"queries\": [{\"id\": \"q\", \"select\": [\"ts\"], \"filter\": " + ONE_DAY + "}]";

        assertThatThrownBy(() -> Grading.JSON.readValue("{" + TABLE + layout + queries + ", " + rest + "}", Task.class))
                .rootCause()
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"id\": \"a\", \"text\": \"A\", \"layout\": {\"order\": \"shuffled\"}}, {\"id\": \"b\", \"text\": \"B\", \"layout\": {\"order\": \"arrival\"}} | both decide 'order'",
                "{\"id\": \"a\", \"text\": \"A\", \"layout\": {\"partitionBy\": [{\"column\": \"ts\", \"transform\": \"days\"}]}}, {\"id\": \"b\", \"text\": \"B\", \"layout\": {}} | 'a' of 'second' makes no possible layout",
            })
    void decisions_that_do_not_go_together_are_told_to_authors(String options, String message) {
        var authored = "{" + TABLE + ", \"layout\": " + ARRIVAL.formatted("delta")
                + ", \"queries\": [{\"id\": \"q\", \"select\": [\"ts\"]}], \"decisions\": ["
                + "{\"id\": \"first\", \"text\": \"1\", \"options\": [{\"id\": \"a\", \"text\": \"A\", \"layout\": {\"order\": \"shuffled\"}}]},"
                + "{\"id\": \"second\", \"text\": \"2\", \"options\": [" + options + "]}],"
                + "\"model\": {\"first\": \"a\", \"second\": \"b\"},"
                + "\"requirements\": [{\"id\": \"r\", \"measure\": \"files\", \"atMost\": 1, \"weight\": 1}]}";

        assertThatThrownBy(() -> Grading.JSON.readValue(authored, Task.class))
                .rootCause()
                .hasMessageContaining(message);
    }

    private static Pushdown.Answer counts(long partitions, long files, long rowGroups, long bytes, long rows) {
        return new Pushdown.Answer(
                List.of(
                        count("partitions", partitions),
                        count("files", files),
                        count("rowGroups", rowGroups),
                        count("bytes", bytes),
                        count("rows", rows)),
                null);
    }

    private static Pushdown.Count count(String measure, long value) {
        return new Pushdown.Count(measure, BigDecimal.valueOf(value));
    }

    private static Pushdown.Answer layout(String format, @Nullable String partitions, String order) {
        var choices = new ArrayList<Pushdown.Choice>();
        choices.add(new Pushdown.Choice("format", format));
        if (partitions != null) {
            choices.add(new Pushdown.Choice("partitions", partitions));
        }
        choices.add(new Pushdown.Choice("order", order));
        return new Pushdown.Answer(null, choices);
    }
}
