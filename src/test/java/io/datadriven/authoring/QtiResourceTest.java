package io.datadriven.authoring;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.datadriven.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QtiResourceTest {

    @Test
    void a_challenge_goes_out_and_comes_in_again() throws UnreadableQti {
        var zip = Api.as("author", "author")
                .get("/v1/admin/challenges/kappa-cutover-order/qti")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        assertThat(PackageFiles.of(zip)).containsOnlyKeys("imsmanifest.xml", "items/kappa-cutover-order.xml");

        importing(zip)
                .then()
                .statusCode(200)
                .body("faults", empty())
                .body("items", hasSize(1))
                .body("items[0].file", equalTo("challenges/architecture-at-scale/kappa-cutover-order.yaml"))
                .body("items[0].yaml", containsString("id: kappa-cutover-order"));
    }

    @Test
    void a_lesson_goes_out_as_one_package_that_names_what_is_left_out() throws Exception {
        var zip = Api.as("author", "author")
                .get("/v1/admin/lessons/architecture-at-scale/qti")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        var files = PackageFiles.of(zip);
        assertThat(new String(files.getOrDefault("imsmanifest.xml", new byte[0]), UTF_8))
                .contains("'kappa-log-size-estimate' is left out.");
        importing(zip).then().statusCode(200).body("faults", empty()).body("items", hasSize(files.size() - 1));
    }

    @Test
    void a_single_item_comes_in_as_xml_and_its_faults_are_told() {
        Api.as("author", "author")
                .urlEncodingEnabled(false)
                .contentType("application/xml")
                .body("<qti-assessment-item/>")
                .post("/v1/admin/content:importQti")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("faults[0].reason", containsString("qti-item-body"));
    }

    @Test
    void a_kind_that_qti_lacks_is_a_409_that_says_so() {
        Api.as("author", "author")
                .get("/v1/admin/challenges/kappa-log-size-estimate/qti")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-in-qti"))
                .body("detail", containsString("estimate"));
    }

    @Test
    void only_authors_see_keys() {
        for (var path : new String[] {"challenges/kappa-cutover-order", "lessons/architecture-at-scale"}) {
            Api.as(Api.someone()).get("/v1/admin/%s/qti".formatted(path)).then().statusCode(403);
            Api.anonymous().get("/v1/admin/%s/qti".formatted(path)).then().statusCode(401);
        }
    }

    @Test
    void what_is_not_there_is_404_and_what_is_not_qti_is_415() {
        Api.as("author", "author")
                .get("/v1/admin/challenges/nothing/qti")
                .then()
                .statusCode(404);
        Api.as("author", "author")
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{}")
                .post("/v1/admin/content:importQti")
                .then()
                .statusCode(415);
    }

    @Test
    void a_package_may_be_larger_than_another_body_and_not_larger_than_its_own_limit() {
        importing(new byte[1 << 20]).then().statusCode(200);
        importing(new byte[3 << 20]).then().statusCode(413);
    }

    @Test
    void a_body_that_does_not_say_its_length_keeps_to_the_limit_of_its_path() throws Exception {
        assertThat(chunked("/v1/dev/tokens", "application/json", 200_000)).isEqualTo(413);
        assertThat(chunked("/v1/admin/content:importQti", "application/zip", 200_000))
                .isEqualTo(200);
    }

    private static int chunked(String path, String type, int length) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(RestAssured.port, path)))
                .header("Authorization", "Bearer " + Api.token("author", "author"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(" ".repeat(length).getBytes(UTF_8))))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    /** Not held against the document: the validator takes a body for text. */
    private static Response importing(byte[] body) {
        return given().header("Authorization", "Bearer " + Api.token("author", "author"))
                .urlEncodingEnabled(false)
                .contentType("application/zip")
                .body(body)
                .post("/v1/admin/content:importQti");
    }
}
