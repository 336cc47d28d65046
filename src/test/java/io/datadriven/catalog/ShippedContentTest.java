package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datadriven.grading.Architecture;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import io.datadriven.grading.Ordering;
import io.datadriven.grading.Sql;
import io.datadriven.platform.Json;
import io.datadriven.sandbox.Sandbox;
import io.datadriven.simulation.pipeline.CanonicalDesign;
import io.datadriven.simulation.pipeline.Palette;
import io.datadriven.simulation.pipeline.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships is graded, every challenge of it, and read as a learner's client reads it. */
class ShippedContentTest {

    private static final int VARIANTS = 5;
    private static final Graders GRADERS = new Graders(Sandbox.with(1, 128));
    private static final Catalog CATALOG =
            ContentLoader.load(Optional.of(Path.of("src", "main", "resources", "content")), GRADERS);

    /** Of those with parameters, some variants. */
    static Stream<Challenge> challenges() {
        return CATALOG.challenges().stream()
                .flatMap(it -> it.isParametrised()
                        ? LongStream.range(0, VARIANTS).mapToObj(seed -> CATALOG.variant(it.id(), new Seed(seed)))
                        : Stream.of(it));
    }

    static Stream<Section> sections() {
        return CATALOG.lessons().stream().flatMap(it -> it.sections().stream());
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void the_model_answer_earns_full_marks(Challenge challenge) {
        assertThat(GRADERS.grade(challenge.task(), challenge.task().modelAnswer()))
                .isInstanceOfSatisfying(
                        Grade.class, it -> assertThat(it.score()).isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void a_wrong_answer_does_not(Challenge challenge) {
        assertThat(GRADERS.grade(challenge.task(), challenge.task().wrongAnswer()))
                .isInstanceOfSatisfying(
                        Grade.class, it -> assertThat(it.score()).isLessThan(1));
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void the_mistakes_that_its_author_names_do_not(Challenge challenge) {
        assertThat(challenge.wrongAnswers()).isNotEmpty().allSatisfy(wrong -> assertThat(
                        GRADERS.grade(challenge.task(), wrong.answer()))
                .isInstanceOfSatisfying(Grade.class, it -> {
                    assertThat(it.score()).isLessThan(1);
                    assertThat(wrong.caughtBy() == null || it.hasFailed(wrong.caughtBy()))
                            .isTrue();
                }));
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void an_answer_that_breaks_the_form_is_invalid_and_not_wrong(Challenge challenge) {
        assertThat(GRADERS.grade(challenge.task(), challenge.task().invalidAnswer()))
                .isInstanceOfSatisfying(Invalid.class, it -> assertThat(it.faults())
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.pointer()).startsWith("/")));
    }

    /** The workload, which is no secret, and the parameters of the nodes of a design that is given to begin with. */
    private static final Set<String> OF_DESIGNS = Stream.concat(
                    Stream.of(
                            "workload",
                            "sources",
                            "averageEventsPerSecond",
                            "peakEventsPerSecond",
                            "eventBytes",
                            "keys",
                            "hotKeyPercent",
                            "lateness",
                            "perMille",
                            "seconds",
                            "duplicatesPerMille",
                            "duplicateAfterSeconds",
                            "outOfOrderSeconds",
                            "consumers",
                            "queriesPerHour",
                            "daysRead",
                            "columnsPercent",
                            "work",
                            "streamKbPerSecondPerCore",
                            "batchKbPerSecondPerCore",
                            "commitMillis",
                            "overheadMillis",
                            "startMillis",
                            "compressionLow",
                            "compressionHigh",
                            "historyDays",
                            "priceBook",
                            "palette",
                            "nodes",
                            "edges",
                            "from",
                            "to",
                            "operations"),
                    Stream.concat(Palette.COMPONENTS.stream(), Stream.of(Palette.OPERATIONS))
                            .flatMap(it -> it.parameters().stream())
                            .map(Parameter::name))
            .collect(Collectors.toUnmodifiableSet());

    @ParameterizedTest
    @MethodSource("challenges")
    void what_learners_see_holds_nothing_of_the_key(Challenge challenge) throws JsonProcessingException {
        var shown = Json.mapper().writeValueAsString(ChallengeView.of(challenge));

        var names = new TreeSet<>(fieldNames(Json.mapper().readTree(shown)));
        if (challenge.task() instanceof Architecture) {
            names.removeAll(OF_DESIGNS);
        }
        assertThat(names)
                .isSubsetOf(
                        "id",
                        "version",
                        "title",
                        "difficulty",
                        "minutes",
                        "points",
                        "passMark",
                        "policy",
                        "behaviour",
                        "values",
                        "scorePolicy",
                        "attemptCap",
                        "cooldownSeconds",
                        "reveal",
                        "revealAttempts",
                        "hintCost",
                        "concepts",
                        "lessonId",
                        "sectionId",
                        "prompt",
                        "question",
                        "hintCount",
                        "parametrised",
                        "seed",
                        "kind",
                        "options",
                        "text",
                        "scoring",
                        "steps",
                        "leaveOut",
                        "blanks",
                        "categories",
                        "items",
                        "wrongItemsSubtract",
                        "left",
                        "right",
                        "wrongPairsSubtract",
                        "unit",
                        "meaning",
                        "events",
                        "key",
                        "changedAt",
                        "day",
                        "arrivesAt",
                        "reads",
                        "deletes",
                        "faults",
                        "decisions",
                        "design",
                        "requirements",
                        "failures",
                        "mode",
                        "dialect",
                        "schema",
                        "tables",
                        "name",
                        "columns",
                        "rows",
                        "compares",
                        "ordered",
                        "columnNames",
                        "starter",
                        "timeLimitMs",
                        "table",
                        "bytes",
                        "position",
                        "type",
                        "about",
                        "otherBytes",
                        "layout",
                        "format",
                        "partitionBy",
                        "order",
                        "rowsPerFile",
                        "rowsPerRowGroup",
                        "indexedColumns",
                        "bloomFilters",
                        "partitions",
                        "files",
                        "rowGroups",
                        "queries",
                        "sql",
                        "statistics",
                        "partition",
                        "file",
                        "rowGroup",
                        "bounds",
                        "column",
                        "min",
                        "max",
                        "nulls",
                        "bloomAllows",
                        "measures",
                        "leastWords",
                        "mostWords",
                        "mostCharacters");
        assertThat(secrets(challenge)).isNotEmpty().noneMatch(shown::contains);
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void steps_are_not_shown_in_a_right_order(Challenge challenge) {
        if (challenge.task() instanceof Ordering ordering) {
            var shown = new Ordering.Answer(ordering.question().steps().stream()
                    .map(Ordering.Step::id)
                    .filter(ordering.modelAnswer().order()::contains)
                    .toList());

            assertThat(GRADERS.grade(ordering, shown)).isInstanceOfSatisfying(Grade.class, it -> assertThat(it.score())
                    .isLessThan(1));
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void a_section_is_read_in_one_sitting(Section section) {
        var prose = section.body().replaceAll("(?s)```.*?```", "").replaceAll("(?m)^\\|.*$", "");
        var words = Pattern.compile("\\S*\\p{L}\\S*").matcher(prose).results().count();

        assertThat(words).isBetween(500L, 900L);
    }

    @Test
    void every_section_has_at_least_four_challenges_from_easy_to_hard() {
        for (var lesson : CATALOG.lessons()) {
            for (var section : lesson.sections()) {
                assertThat(CATALOG.challengesOf(lesson.id(), section))
                        .as(section.id())
                        .hasSizeGreaterThanOrEqualTo(4)
                        .extracting(Challenge::difficulty)
                        .contains(Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD);
            }
        }
    }

    @Test
    void every_kind_is_used() {
        assertThat(challenges().map(Challenge::kind))
                .contains(
                        "single_choice",
                        "multiple_choice",
                        "ordering",
                        "matching",
                        "categorization",
                        "cloze",
                        "numeric",
                        "estimate",
                        "write_path",
                        "pushdown",
                        "sql",
                        "architecture",
                        "free_text");
    }

    @Test
    void there_are_ten_designs_two_for_each_concept_of_the_lesson() {
        var designs =
                challenges().filter(it -> it.task() instanceof Architecture).toList();

        assertThat(designs).hasSizeGreaterThanOrEqualTo(10).allSatisfy(it -> {
            assertThat(it.wrongAnswers())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(wrong -> assertThat(wrong.caughtBy()).isNotNull());
            assertThat(((Architecture) it.task()).accepted()).hasSizeGreaterThanOrEqualTo(2);
        });
        assertThat(designs.stream().map(it -> it.concepts().getFirst()))
                .contains("paLambdaArch", "paKappaArch", "paPredicatePushdown", "paCostOptimization", "paIdempotency");
    }

    @Test
    void every_section_has_two_questions_to_defend_a_decision() {
        for (var lesson : CATALOG.lessons()) {
            for (var section : lesson.sections()) {
                assertThat(CATALOG.challengesOf(lesson.id(), section).stream()
                                .filter(it -> it.task() instanceof FreeText))
                        .as(section.id())
                        .hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void what_is_said_wrongly_with_confidence_does_not_pass(Challenge challenge) {
        if (challenge.task() instanceof FreeText) {
            assertThat(GRADERS.grade(challenge.task(), challenge.task().wrongAnswer()))
                    .isInstanceOfSatisfying(Grade.class, it -> assertThat(it.passes(challenge.passMark()))
                            .isFalse());
        }
    }

    static Stream<Arguments> acceptedDesigns() {
        return challenges()
                .flatMap(it -> it.task() instanceof Architecture task
                        ? task.accepted().stream().map(design -> Arguments.of(it.id(), task, design))
                        : Stream.of());
    }

    @ParameterizedTest
    @MethodSource("acceptedDesigns")
    void every_design_that_is_called_right_holds_everything(String id, Architecture task, Architecture.Answer design) {
        assertThat(GRADERS.grade(task, design)).isInstanceOfSatisfying(Grade.class, it -> assertThat(it.checks())
                .as(id)
                .allSatisfy(
                        check -> assertThat(check.score()).as(check.message()).isEqualTo(1)));
    }

    static Stream<Arguments> pairsOfDesigns() {
        return challenges().filter(it -> it.task() instanceof Architecture).map(it -> Arguments.of(it.id(), it.task()));
    }

    @ParameterizedTest
    @MethodSource("pairsOfDesigns")
    void designs_that_are_called_right_are_not_the_same_under_other_names(String id, Architecture task) {
        assertThat(task.accepted().stream()
                        .map(it -> CanonicalDesign.of(task.pipeline(it)).hash()))
                .as(id)
                .doesNotHaveDuplicates();
    }

    /** What is told only after an answer. */
    private static List<String> secrets(Challenge challenge) throws JsonProcessingException {
        var solution = Json.mapper()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .<JsonNode>valueToTree(challenge.task())
                .path("solution");
        if (challenge.task() instanceof Sql) {
            // How the tables are made, and their first rows, are shown.
            ((ObjectNode) solution).remove("schema");
            ((ArrayNode) solution.path("data")).remove(0);
        }
        return Stream.concat(
                        Stream.of(challenge.explanation()),
                        Stream.concat(challenge.hints().stream(), texts(solution).stream()))
                .filter(it -> it.length() > 64)
                .map(it -> Json.mapper().valueToTree(it).toString())
                .map(it -> it.substring(1, it.length() - 1))
                .toList();
    }

    private static Set<String> texts(JsonNode node) {
        var texts = new TreeSet<String>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(it -> texts.addAll(texts(it)));
        return texts;
    }

    private static Set<String> fieldNames(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(it -> names.addAll(fieldNames(it)));
        return names;
    }
}
