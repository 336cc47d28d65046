package io.datadriven.authoring;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContentValidationResourceTest {

    private static final String FOLDER = "challenges/architecture-at-scale/";
    private static final String SHIPPED = FOLDER + "lambda-union-boundary.yaml";

    @Test
    void a_shipped_file_is_valid() {
        yaml(shipped())
                .statusCode(200)
                .body("valid", is(true))
                .body("files", is(List.of(SHIPPED)))
                .body("faults", hasSize(0));
    }

    @Test
    void every_fault_is_told_with_its_line_and_place() {
        yaml(shipped()
                        .replace("section: lambda-in-practice", "section: nowhere")
                        .replace("difficulty: ", "difficulty: very-"))
                .statusCode(200)
                .body("valid", is(false))
                .body("faults.pointer", hasItem("/difficulty"))
                .body("faults.pointer", hasItem("/section"))
                .body("faults.line", everyItem(greaterThan(1)))
                .body("faults.file", everyItem(is(SHIPPED)));
    }

    @Test
    void a_wrong_answer_that_earns_full_marks_is_a_fault() {
        yaml(shipped().replaceFirst("option: [a-z-]+", "option: from-watermark"))
                .statusCode(200)
                .body("valid", is(false))
                .body("faults.reason", hasItem("This wrong answer earns full marks."));
    }

    @Test
    void a_zip_is_checked_as_one() {
        zip(Map.of(SHIPPED, shipped(), FOLDER + "no-challenge.yaml", "id: other"))
                .statusCode(200)
                .body("files", hasSize(2))
                .body("valid", is(false))
                .body("faults.file", everyItem(is(FOLDER + "no-challenge.yaml")));
    }

    @Test
    void what_is_no_yaml_is_a_fault_of_the_file() {
        send("{ [ :", "application/yaml", "?path=" + SHIPPED)
                .statusCode(200)
                .body("valid", is(false))
                .body("faults[0].reason", startsWith("This is not YAML"));
    }

    @Test
    void aliases_that_unfold_without_end_do_no_harm() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d]\n"
                    .formatted(i, i - 1));
        }
        send(bomb.toString(), "application/yaml", "?path=" + SHIPPED)
                .statusCode(200)
                .body("valid", is(false));
    }

    @Test
    void a_zip_that_leads_out_of_its_folder_is_refused() {
        zip(Map.of("../../etc/passwd.yaml", "id: x"))
                .statusCode(422)
                .body("detail", containsString("leads out of the package"));
        zip(Map.of("readme.txt", "Hello")).statusCode(422).body("detail", containsString("readme.txt"));
    }

    @Test
    void nothing_is_stored() {
        yaml(shipped().replaceFirst("title: .*", "title: Quite another title")).body("valid", is(true));
        as(someone()).get("/v1/challenges/lambda-union-boundary").then().body("title", not("Quite another title"));
    }

    @Test
    void it_is_for_authors() {
        as(someone())
                .urlEncodingEnabled(false)
                .contentType("application/yaml")
                .body(shipped().getBytes(UTF_8))
                .post("/v1/admin/content:validate")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse yaml(String text) {
        return send(text, "application/yaml", "");
    }

    private static ValidatableResponse send(String text, String type, String query) {
        return as("an-author", "author")
                .urlEncodingEnabled(false)
                .contentType(type)
                .body(text.getBytes(UTF_8))
                .post("/v1/admin/content:validate" + query)
                .then();
    }

    private static ValidatableResponse zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return as("an-author", "author")
                .urlEncodingEnabled(false)
                .contentType("application/zip")
                .body(bytes.toByteArray())
                .post("/v1/admin/content:validate")
                .then();
    }

    private static String shipped() {
        try (var file = ContentValidationResourceTest.class.getResourceAsStream("/content/" + SHIPPED)) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
