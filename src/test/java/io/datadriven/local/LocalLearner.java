package io.datadriven.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Somebody who answers one challenge of a packaged service, with a token that the service made. */
record LocalLearner(ServiceHttp http, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHALLENGE = "/v1/challenges/lambda-union-boundary";
    private static final String CONCEPT = "paLambdaArch";

    static LocalLearner named(String name, PackagedService service) {
        var http = service.http();
        var asked = http.send(http.request("/v1/dev/tokens").POST(BodyPublishers.ofString("""
                {"name": "%s"}""".formatted(name))));
        return new LocalLearner(http, json(asked).path("token").asText());
    }

    /** The same learner with the same token, at the service after a restart. */
    LocalLearner at(PackagedService restarted) {
        return new LocalLearner(restarted.http(), token);
    }

    List<String> options() {
        var options = json(http.get(CHALLENGE)).at("/question/options");
        return StreamSupport.stream(options.spliterator(), false)
                .map(it -> it.path("id").asText())
                .toList();
    }

    HttpResponse<String> submit(String key, String option) {
        return http.send(submission(key, option));
    }

    HttpRequest.Builder submission(String key, String option) {
        return signed(CHALLENGE + "/attempts")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("""
                {"answer": {"kind": "single_choice", "option": "%s"}}""".formatted(option)));
    }

    HttpResponse<String> get(String path) {
        return http.send(signed(path));
    }

    HttpRequest.Builder signed(String path) {
        return http.request(path).header("Authorization", "Bearer " + token);
    }

    /** The ids of all attempts, from the first page to the last. */
    List<String> attempts() {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = json(get("/v1/me/attempts?limit=100" + cursor));
            page.path("items").forEach(it -> ids.add(it.path("id").asText()));
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    /** How often the challenge was tried, as progress counts it. No other challenge is answered here. */
    int tries() {
        var concepts = json(get("/v1/me/progress")).path("concepts");
        return StreamSupport.stream(concepts.spliterator(), false)
                .filter(it -> it.path("conceptId").asText().equals(CONCEPT))
                .mapToInt(it -> it.path("attempts").asInt())
                .sum();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json(answer.body());
    }

    static JsonNode json(String body) {
        try {
            return requireNonNull(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
