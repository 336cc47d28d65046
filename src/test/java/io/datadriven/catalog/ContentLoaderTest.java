package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.datadriven.grading.Graders;
import io.datadriven.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentLoaderTest {

    private static final String TRACK = "tracks/t/track.yaml";
    private static final String LESSON = "lessons/l/lesson.yaml";
    private static final String SECTION = "lessons/l/s.yaml";
    private static final String CHALLENGE = "challenges/l/c.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void write_content_without_a_fault() throws IOException {
        write(TRACK, """
                id: t
                title: A track
                summary: A summary.
                lessons: [l]
                concepts:
                  - { id: one, title: One, summary: The first. }
                  - { id: two, title: Two, summary: The second., requires: [one] }
                """);
        write(LESSON, """
                id: l
                track: t
                title: A lesson
                subtitle: A subtitle
                summary: A summary.
                tier: beginner
                topics: [something]
                sections: [s]
                """);
        write(SECTION, """
                id: s
                title: A section
                concepts: [two]
                minutes: 3
                body: See [one](concept:one), [this](section:l/s), [that](lesson:l) and [more](challenge:c).
                whatTheyWantToHear: A sentence.
                trap: A trap.
                followUps:
                  - { question: "Why?", answer: Because. }
                  - { question: "And then?", answer: Nothing. }
                sources:
                  - { title: A source, url: https://example.org/ }
                """);
        write(CHALLENGE, """
                id: c
                title: A challenge
                lesson: l
                section: s
                concepts: [two]
                difficulty: easy
                minutes: 2
                points: 5
                prompt: How much?
                task:
                  kind: numeric
                  value: 100
                  unit: GB
                  tolerance: { kind: relative, rtol: 0.01 }
                  feedback: Multiply.
                explanation: It is so.
                hints: [Think.]
                wrongAnswers:
                  - answer: { kind: numeric, value: 5, unit: GB }
                    mistake: Divided.
                """);
    }

    @Test
    void content_without_a_fault_is_loaded() {
        assertThat(load().challenge("c").points()).isEqualTo(5);
    }

    @Test
    void links_between_content_become_paths_of_the_api() {
        assertThat(load().section("l", "s").body())
                .contains("(/v1/concepts/one)", "(/v1/lessons/l/sections/s)", "(/v1/lessons/l)", "(/v1/challenges/c)");
    }

    @Test
    void the_version_of_a_challenge_is_the_hash_of_what_it_says() throws IOException {
        var before = load().challenge("c").version();
        change(CHALLENGE, "id: c", "# a comment\nid:   'c'");
        assertThat(load().challenge("c").version()).isEqualTo(before).startsWith("sha256:");
        change(CHALLENGE, "How much?", "How many?");
        assertThat(load().challenge("c").version()).isNotEqualTo(before);
    }

    @Test
    void the_version_of_a_lesson_changes_with_its_sections() throws IOException {
        var before = load().lesson("l").version();
        change(SECTION, "A trap.", "Another trap.");
        assertThat(load().lesson("l").version()).isNotEqualTo(before);
    }

    @Test
    void an_unknown_concept_is_a_fault_with_its_line() throws IOException {
        change(CHALLENGE, "concepts: [two]", "concepts: [two, three]");
        assertThat(faults())
                .containsExactly(new ContentFault(CHALLENGE, 5, "/concepts/1", "There is no concept 'three'."));
    }

    @Test
    void an_id_that_is_there_twice_is_a_fault() throws IOException {
        write("challenges/m/c.yaml", Files.readString(folder.resolve(CHALLENGE)));
        assertThat(faults())
                .containsExactly(new ContentFault(
                        "challenges/m/c.yaml", 1, "/id", "The id 'c' is taken by challenges/l/c.yaml."));
    }

    @Test
    void an_id_that_is_not_the_name_of_its_file_is_a_fault() throws IOException {
        change(CHALLENGE, "id: c", "id: d");
        assertThat(faults())
                .contains(new ContentFault(CHALLENGE, 1, "/id", "The id is 'd', but the file is called 'c'."));
    }

    @Test
    void a_link_that_leads_nowhere_is_a_fault() throws IOException {
        change(SECTION, "challenge:c", "challenge:nowhere");
        assertThat(faults())
                .containsExactly(new ContentFault(SECTION, 5, "/body", "The link challenge:nowhere leads nowhere."));
    }

    @Test
    void prerequisites_that_go_round_in_a_circle_are_a_fault() throws IOException {
        change(TRACK, "summary: The first.", "summary: The first., requires: [two]");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(TRACK);
            assertThat(fault.reason()).isEqualTo("The prerequisites go round in a circle: one, two, one.");
        });
    }

    @Test
    void a_wrong_answer_that_earns_full_marks_is_a_fault() throws IOException {
        change(CHALLENGE, "value: 5, unit", "value: 0.1, unit");
        change(CHALLENGE, "value: 0.1, unit: GB", "value: 0.1, unit: TB");
        assertThat(faults())
                .containsExactly(new ContentFault(
                        CHALLENGE, 19, "/wrongAnswers/0/answer", "This wrong answer earns full marks."));
    }

    @Test
    void a_wrong_answer_that_cannot_be_graded_is_a_fault() throws IOException {
        change(CHALLENGE, "value: 5, unit: GB", "value: 5, unit: hours");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/wrongAnswers/0/answer/unit");
            assertThat(fault.reason()).contains("cannot be graded");
        });
    }

    @Test
    void a_slip_within_the_tolerance_of_the_value_is_a_fault() throws IOException {
        change(CHALLENGE, "feedback: Multiply.", "feedback: Multiply.\n  slips: [{ value: 100.5, feedback: No. }]");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/task");
            assertThat(fault.reason()).isEqualTo("The slip 100.5 lies within the tolerance of the value.");
        });
    }

    @Test
    void a_field_that_no_schema_knows_is_a_fault_at_its_line() throws IOException {
        change(SECTION, "minutes: 3", "minutes: 3\nminuets: 3");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(5);
            assertThat(fault.pointer()).isEqualTo("/minuets");
        });
    }

    @Test
    void a_field_that_is_there_twice_is_a_fault() throws IOException {
        change(SECTION, "minutes: 3", "minutes: 3\nminutes: 4");
        assertThat(faults()).containsExactly(new ContentFault(SECTION, 5, "/minutes", "'minutes' is there twice."));
    }

    @Test
    void what_is_not_yaml_is_a_fault() throws IOException {
        write(SECTION, "id: s\ntitle: [");
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(SECTION);
            assertThat(fault.reason()).startsWith("This is not YAML");
        });
    }

    @Test
    void a_section_that_no_lesson_lists_is_a_fault() throws IOException {
        write(
                "lessons/l/forgotten.yaml",
                Files.readString(folder.resolve(SECTION)).replace("id: s", "id: forgotten"));
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.reason())
                .contains("nobody would see it"));
    }

    @Test
    void a_file_that_nobody_reads_is_a_fault() throws IOException {
        write("challanges/l/c.yaml", "id: c");
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.reason())
                .startsWith("No content lies here."));
    }

    @Test
    void all_faults_are_told_at_once() throws IOException {
        change(CHALLENGE, "section: s", "section: nowhere");
        change(SECTION, "concepts: [two]", "concepts: [three]");
        change(LESSON, "track: t", "track: u");
        assertThat(faults()).extracting(ContentFault::file).containsExactly(CHALLENGE, LESSON, SECTION);
    }

    @Test
    void a_word_that_yaml_once_took_for_a_boolean_stays_a_word() throws IOException {
        change(LESSON, "topics: [something]", "topics: [no, on]");
        assertThat(load().lesson("l").topics()).containsExactly("no", "on");
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
