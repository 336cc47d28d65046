package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datadriven.platform.Published;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same design under the same workload and seed gets the same bytes, on every machine. */
class DeterminismTest {

    private static final int SEEDS = 100;

    /** Run in a process of its own: prints a digest of the grades of some designs under many seeds. */
    static final class Digest {

        private Digest() {}

        public static void main(String[] arguments) throws Exception {
            var grades = new StringBuilder();
            for (int seed = 1; seed <= SEEDS; seed++) {
                var authored = (ObjectNode) Grading.JSON.readTree(RandomArchitectures.TASK);
                ((ObjectNode) authored.path("workload")).put("seed", seed);
                var task = (Architecture) Grading.task(authored.toString());
                var model = task.modelAnswer();
                var other = new Architecture.Answer(DesignNeighbours.of(model.design())
                        .skip(seed)
                        .findFirst()
                        .orElse(model.design()));
                for (var answer : List.of(model, other)) {
                    var verdict = new ArchitectureGrader().grade(task, answer);
                    grades.append(Grading.written(verdict, verdict.getClass())).append('\n');
                }
            }
            System.out.print(Published.sha256(grades.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void two_machines_agree_under_a_hundred_seeds() throws Exception {
        var plain = digest("-Duser.language=en", "-Duser.timezone=UTC");
        var other =
                digest("-XX:hashCode=3", "-XX:+UseSerialGC", "-Duser.language=ar", "-Duser.timezone=Asia/Kathmandu");

        assertThat(plain).matches("[0-9a-f]{64}").isEqualTo(other);
    }

    private static String digest(String... options) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UnlockExperimentalVMOptions");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Digest.class.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
