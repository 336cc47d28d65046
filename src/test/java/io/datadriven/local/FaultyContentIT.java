package io.datadriven.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service does when an author's content has three faults. */
class FaultyContentIT {

    private static final Path SHIPPED = Path.of("src", "main", "resources", "content");
    private static final String UNION = "challenges/architecture-at-scale/lambda-union-boundary.yaml";
    private static final String KAPPA = "lessons/architecture-at-scale/when-kappa-works.yaml";
    private static final String BILL = "challenges/architecture-at-scale/kappa-retention-bill.yaml";

    /** Where the faults are, as {@code file:line}. */
    private static final List<String> PLACES = new ArrayList<>();

    private static Path data;
    private static PackagedService service;
    private static int exitCode;

    @BeforeAll
    static void start_with_faults(@DataFolder Path folder) throws IOException {
        data = folder;
        var content = data.resolve("content");
        copy(SHIPPED, content);
        replace(content, UNION, "[paLambdaArch]", "[paLamdaArch]");
        replace(content, KAPPA, "Is it still Kappa?", "Is it still [Kappa](concept:paKapaArch)?");
        replace(content, BILL, "value: 3299.35,", "value: 3827.25,");
        service = PackagedService.launch(data, Map.of("DATADRIVEN_CONTENT", content.toString()));
        exitCode = service.awaitEnd();
    }

    private static void copy(Path source, Path target) throws IOException {
        try (var files = Files.walk(source)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file)));
            }
        }
    }

    private static void replace(Path content, String file, String right, String wrong) throws IOException {
        var text = Files.readString(content.resolve(file));
        assertThat(text).containsOnlyOnce(right);
        Files.writeString(content.resolve(file), text.replace(right, wrong));
        var line = text.substring(0, text.indexOf(right)).lines().count();
        PLACES.add("%s:%d".formatted(file, line));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void it_refuses_to_start() {
        assertThat(exitCode).as(service::output).isEqualTo(1);
    }

    @Test
    void it_says_how_many_faults_there_are() {
        assertThat(service.output()).contains("The content has 3 faults:");
    }

    @Test
    void it_names_file_and_line_of_each() {
        assertThat(service.output()).contains(PLACES);
    }

    @Test
    void it_says_what_is_wrong_with_each() {
        assertThat(service.output())
                .contains(
                        "There is no concept 'paLamdaArch'.",
                        "The link concept:paKapaArch leads nowhere.",
                        "This wrong answer earns full marks.");
    }

    @Test
    void it_leaves_no_postgresql_behind() {
        assertThat(Postmaster.left(data)).isEmpty();
    }

    @Test
    void it_leaves_no_postmaster_pid_behind() {
        assertThat(Postmaster.pidFile(data)).doesNotExist();
    }
}
