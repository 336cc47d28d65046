package io.datadriven.daily;

import static io.datadriven.Api.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.Api;
import io.datadriven.catalog.Catalog;
import io.datadriven.grading.Task;
import io.datadriven.platform.Json;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Calls the service at times of a test's own choice. */
record Clocked(Catalog catalog) {

    private static final ObjectMapper JSON = Json.mapper();

    /** They can be answered without a seed and without saying how sure one is, and a wrong answer scores 0. */
    private static final Set<String> SIMPLE = Set.of("single_choice", "numeric");

    static RequestSpecification at(String time, RequestSpecification request) {
        return request.header("DataDriven-Now", time);
    }

    static ValidatableResponse daily(LocalDate day) {
        return at(day + "T12:00:00Z", Api.anonymous()).get("/v1/daily").then().statusCode(200);
    }

    /** The first day from this one on whose challenge is simple to answer. All days before it have their challenges then. */
    LocalDate simpleDay(LocalDate from) {
        return from.datesUntil(from.plusDays(200))
                .filter(it -> isSimple(challengeOn(it)))
                .findFirst()
                .orElseThrow();
    }

    private boolean isSimple(String id) {
        var challenge = catalog.challenge(id);
        return SIMPLE.contains(challenge.kind())
                && !challenge.isParametrised()
                && !challenge.policy().asksCertainty()
                && challenge.policy().cooldownSeconds() == 0
                && challenge.policy().attemptCap() == null;
    }

    String challengeOn(LocalDate day) {
        return daily(day).extract().path("challenge.id");
    }

    ValidatableResponse answerRight(String learner, LocalDate day, String time) {
        return answer(learner, challengeOn(day), day + "T" + time + "Z", Task::modelAnswer);
    }

    ValidatableResponse answerWrong(String learner, LocalDate day, String time) {
        return answer(learner, challengeOn(day), day + "T" + time + "Z", Task::wrongAnswer);
    }

    ValidatableResponse answer(String learner, String challenge, String time, Function<Task, Task.Answer> answer) {
        return at(time, as(learner))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body(challenge, answer))
                .post("/v1/challenges/{id}/attempts", challenge)
                .then()
                .statusCode(201);
    }

    String body(String challenge, Function<Task, Task.Answer> answer) {
        try {
            var written = JSON.writerFor(Task.Answer.class)
                    .writeValueAsString(
                            answer.apply(catalog.challenge(challenge).task()));
            return "{\"answer\": %s}".formatted(written);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
