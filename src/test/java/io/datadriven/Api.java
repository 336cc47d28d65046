package io.datadriven;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls the service as its clients do. Whatever goes over the wire is held against the OpenAPI document. */
public final class Api {

    private Api() {}

    public static RequestSpecification anonymous() {
        return given().filter(new DocumentFilter());
    }

    /** A request of somebody with these roles; without any, of a learner. */
    public static RequestSpecification as(String name, String... roles) {
        return anonymous().header("Authorization", "Bearer " + token(name, roles));
    }

    /** A learner whom no other test knows. */
    public static String someone() {
        return "learner-" + UUID.randomUUID();
    }

    public static String token(String name, String... roles) {
        var list = roles.length == 0 ? "learner" : String.join("\", \"", roles);
        return anonymous()
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "%s", "roles": ["%s"]}
                        """.formatted(name, list))
                .post("/v1/dev/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    public static ValidatableResponse submit(String learner, String challenge, String answer) {
        return submit(learner, challenge, answer, UUID.randomUUID().toString());
    }

    public static ValidatableResponse submit(String learner, String challenge, String answer, String key) {
        return as(learner)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"answer\": %s}".formatted(answer))
                .post("/v1/challenges/{id}/attempts", challenge)
                .then();
    }
}
