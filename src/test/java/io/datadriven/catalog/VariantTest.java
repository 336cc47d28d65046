package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Task;
import io.datadriven.platform.Json;
import io.datadriven.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Challenges with parameters, from their files to their variants. */
class VariantTest {

    private static final String NUMERIC = "challenges/l/n.yaml";
    private static final String CHOICE = "challenges/l/o.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void content_with_parameters() throws IOException {
        write("tracks/t/track.yaml", """
                id: t
                title: A track
                summary: A summary.
                lessons: [l]
                concepts: [{ id: one, title: One, summary: The first. }]
                """);
        write("lessons/l/lesson.yaml", """
                { id: l, track: t, title: A lesson, subtitle: A subtitle, summary: A summary., tier: beginner, topics: [it], sections: [s] }
                """);
        write("lessons/l/s.yaml", """
                id: s
                title: A section
                concepts: [one]
                minutes: 3
                body: A body.
                whatTheyWantToHear: A sentence.
                trap: A trap.
                followUps: [{ question: "Why?", answer: Because. }, { question: "And then?", answer: Nothing. }]
                sources: [{ title: A source, url: https://example.org/ }]
                """);
        write(NUMERIC, """
                id: n
                title: A title
                lesson: l
                section: s
                concepts: [one]
                difficulty: easy
                minutes: 2
                points: 5
                parameters:
                  - name: size
                    integer: { from: 1000, to: 50000, step: 500 }
                  - name: price
                    decimal: { from: 0.021, to: 0.025, step: 0.001 }
                  - name: store
                    choice: [S3, GCS]
                  - name: replicas
                    choice: [2, 3]
                  - name: bill
                    expression: size * price * replicas
                constraints:
                  - bill > 100
                prompt: "${size} GB in ${store} at $${price:3}, ${replicas} times."
                task:
                  kind: numeric
                  value: ${bill}
                  unit: USD/month
                  tolerance:
                    kind: absolute
                    within: ${bill * 0.01}
                  feedback: Multiply.
                  slips:
                    - value: ${bill / replicas}
                      feedback: You forgot the replication factor ${replicas}.
                explanation: It is $${bill:2}.
                hints: ["Multiply ${size} by ${price}."]
                wrongAnswers:
                  - answer: { kind: numeric, value: "${bill / replicas}" }
                    mistake: Forgets that there are ${replicas} copies.
                """);
        write(CHOICE, """
                id: o
                title: Which is more?
                lesson: l
                section: s
                concepts: [one]
                difficulty: easy
                minutes: 2
                points: 5
                parameters:
                  - { name: a, integer: { from: 1, to: 9 } }
                  - { name: b, integer: { from: 1, to: 9 } }
                constraints: [a != b]
                prompt: Which is more?
                task:
                  kind: single_choice
                  options:
                    - { id: left, text: "${a}", correct: "${a > b}", feedback: "It is ${a}." }
                    - { id: right, text: "${b}", correct: "${b > a}", feedback: "It is ${b}." }
                explanation: Compare.
                hints: [Compare.]
                wrongAnswers:
                  - answer: { kind: single_choice, option: "${IF(a > b, 'right', 'left')}" }
                    mistake: Takes the smaller.
                """);
    }

    @Test
    void a_challenge_without_a_seed_is_the_first_variant() throws IOException {
        var challenge = load().challenge("n");

        assertThat(challenge.isParametrised()).isTrue();
        assertThat(challenge.seed()).isEqualTo(new Seed(0));
        assertThat(load().variant("n", new Seed(0))).isEqualTo(challenge);
    }

    /** Golden: a learner's attempt names its seed, and is graded again years later. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0000000000000000 | 18,000 GB in GCS at $0.021, 2 times.",
                "0000000000000001 | 44,000 GB in S3 at $0.025, 3 times.",
                "ffffffffffffffff | 45,500 GB in GCS at $0.025, 2 times.",
                "0123456789abcdef | 19,000 GB in S3 at $0.024, 2 times.",
            })
    void a_seed_gives_the_same_variant_for_ever(String seed, String prompt) {
        assertThat(load().variant("n", Seed.parse(seed).orElseThrow()).prompt()).isEqualTo(prompt);
    }

    @Test
    void all_variants_are_of_one_version() {
        var catalog = load();

        assertThat(catalog.variant("n", new Seed(7)).version())
                .isEqualTo(catalog.challenge("n").version());
    }

    @Test
    void a_challenge_without_parameters_has_no_variants() throws IOException {
        change(CHOICE, "parameters:\n", "");
        change(CHOICE, "  - { name: a, integer: { from: 1, to: 9 } }\n", "");
        change(CHOICE, "  - { name: b, integer: { from: 1, to: 9 } }\n", "");
        change(CHOICE, "constraints: [a != b]\n", "");
        change(CHOICE, "correct: \"${a > b}\"", "correct: true");
        change(CHOICE, "correct: \"${b > a}\", ", "");
        change(CHOICE, "option: \"${IF(a > b, 'right', 'left')}\"", "option: right");
        var catalog = load();

        assertThat(catalog.challenge("o").isParametrised()).isFalse();
        assertThat(catalog.challenge("o").seed()).isNull();
        assertThat(json(catalog.challenge("o").task().question())).contains("\"${a}\"");
        assertThatIllegalArgumentException().isThrownBy(() -> catalog.variant("o", new Seed(1)));
    }

    @Test
    void a_slip_by_formula_is_told() {
        var catalog = load();
        var challenge = catalog.variant("n", new Seed(3));
        var slip = challenge.wrongAnswers().getFirst().answer();

        assertThat(new Graders(Sandbox.with(1, 128)).grade(challenge.task(), slip))
                .isInstanceOfSatisfying(
                        Grade.class, it -> assertThat(it.checks().getFirst().message())
                                .startsWith("You forgot the replication factor "));
    }

    @Test
    void an_option_is_right_by_formula_and_shows_a_text() {
        var catalog = load();
        for (long i = 0; i < 50; i++) {
            var challenge = catalog.variant("o", new Seed(i));
            assertThat(new Graders(Sandbox.with(1, 128))
                            .grade(challenge.task(), challenge.task().modelAnswer()))
                    .isInstanceOfSatisfying(
                            Grade.class, it -> assertThat(it.hasFullMarks()).isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "step: 500 | step: 650 | 11 | /parameters/0/integer | The step 650 does not lead from 1000 to 50000.",
                "from: 1000, | from: 50000, | 11 | /parameters/0/integer | 'from' must be below 'to'.",
                "name: price | name: size | 12 | /parameters/1/name | The parameter 'size' is there twice.",
                "size * price * | size * cost * | 19 | /parameters/4/expression | There is no parameter 'cost', at least not before this.",
                "bill > 100 | bill > lost | 21 | /constraints/0 | There is no parameter 'lost', at least not before this.",
                "value: ${bill} | value: ${lost} | 25 | /task/value | There is no parameter 'lost'.",
                "value: ${bill} | value: ${NOW()} | 25 | /task/value | The expression 'NOW()' cannot be read: Undefined function 'NOW'.",
                "It is $${bill:2}. | It is ${bill | 34 | /explanation | '${bill' opens an expression that is not closed by a brace.",
                "bill > 100 | bill > 100000 | 20 | /constraints | The constraints are hardly ever met: 1,000 draws broke them. (The variant of seed 0000000000000000.)",
                "bill > 100 | bill | 21 | /constraints/0 | 'bill' is not true or false, but ",
                "value: ${bill} | value: ${bill / (size - size)} | 25 | /task/value | 'bill / (size - size)' has no value: it divides by zero. (The variant of seed 0000000000000000, with size = ",
                "value: ${bill} | value: ${store} | 25 | /task/value | string found, number expected",
                "value: ${bill / replicas} | value: ${bill * 1.001} | 23 | /task | The slip ",
                "value: \"${bill / replicas}\" | value: \"${bill}\" | 37 | /wrongAnswers/0/answer | This wrong answer earns full marks. (The variant of seed 0000000000000000, with size = ",
            })
    void what_is_wrong_is_a_fault_at_its_place(String from, String to, int line, String pointer, String reason)
            throws IOException {
        change(NUMERIC, from, to);
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(NUMERIC);
            assertThat(fault.reason()).startsWith(reason);
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void options_that_look_alike_in_some_variant_are_a_fault() throws IOException {
        change(CHOICE, "text: \"${a}\"", "text: \"${a % 2}\"");
        change(CHOICE, "text: \"${b}\"", "text: \"${b % 2}\"");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/task/options/1/text");
            assertThat(fault.line()).isEqualTo(18);
            assertThat(fault.reason())
                    .startsWith("One before it shows the same text: ")
                    .contains("a = ", "b = ");
        });
    }

    @Test
    void a_variant_without_a_right_option_is_a_fault() throws IOException {
        change(CHOICE, "constraints: [a != b]", "constraints: [a >= b]");
        assertThat(faults()).anySatisfy(fault -> assertThat(fault.reason()).contains("The variant of seed"));
    }

    @Test
    void constraints_without_parameters_are_a_fault() throws IOException {
        var text = Files.readString(folder.resolve(CHOICE));
        write(CHOICE, text.substring(0, text.indexOf("parameters:")) + text.substring(text.indexOf("constraints:")));
        assertThat(faults()).isNotEmpty();
    }

    private static String json(Task.Question question) throws IOException {
        return Json.mapper().writeValueAsString(question);
    }

    private Catalog load() {
        return ContentLoader.load(Optional.of(folder), new Graders(Sandbox.with(1, 128)));
    }

    private List<ContentFault> faults() {
        return catchThrowableOfType(FaultyContent.class, this::load).faults();
    }

    private void change(String file, String from, String to) throws IOException {
        var before = Files.readString(folder.resolve(file));
        assertThat(before).contains(from);
        write(file, before.replace(from, to));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }
}
