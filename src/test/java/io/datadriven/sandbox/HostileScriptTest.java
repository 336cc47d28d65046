package io.datadriven.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileScriptTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String SECRET = "the key to everything";
    private static final List<String> TABLE =
            List.of("create table t (a integer, b varchar)", "insert into t values ('1', 'x'), ('2', null)");

    private static final Sandbox SANDBOX = Sandbox.with(1, 128);

    private static final Path FOLDER = folder();

    record Hostile(String name, String end, String script) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("hostile");
            Files.writeString(folder.resolve("secret"), SECRET);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        SANDBOX.close();
        Files.delete(FOLDER.resolve("secret"));
        Files.delete(FOLDER);
    }

    static List<Hostile> scripts() throws IOException {
        try (var file = HostileScriptTest.class.getResourceAsStream("/sandbox/hostile.txt")) {
            var scripts = new ArrayList<Hostile>();
            for (var text : new String(requireNonNull(file).readAllBytes(), UTF_8).split("\n## ", -1)) {
                var head = text.lines().findFirst().orElseThrow();
                if (head.contains(" | ")) {
                    var bar = head.indexOf(" | ");
                    scripts.add(new Hostile(
                            head.substring(0, bar),
                            head.substring(bar + 3),
                            text.substring(head.length()).strip()));
                }
            }
            return scripts;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void nothing_escapes_and_the_next_learner_is_served(Hostile hostile) throws IOException {
        var outcome = run(statements(hostile.script()));

        switch (hostile.end()) {
            case "refused" -> assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            case "stopped" -> assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
            default -> assertThat(hostile.end()).isEqualTo("any");
        }
        assertThat(outcome.toString()).doesNotContain(SECRET);
        try (var files = Files.list(FOLDER)) {
            assertThat(files).containsExactly(FOLDER.resolve("secret"));
        }
        assertThat(run(List.of("select count(*) as n from t")))
                .isEqualTo(new Outcome.Rows(List.of(
                        new ResultTable(List.of(new ResultTable.Column("n", "BIGINT")), List.of(List.of("2"))))));
    }

    private static List<String> statements(String script) {
        var named =
                script.replace("{secret}", FOLDER.resolve("secret").toString()).replace("{folder}", FOLDER.toString());
        return List.of(named.split(";", -1));
    }

    private static Outcome run(List<String> script) {
        try (var lease = SANDBOX.lease()) {
            return lease.run(Run.query(TABLE, script, LIMIT));
        }
    }
}
