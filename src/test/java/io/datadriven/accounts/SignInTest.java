package io.datadriven.accounts;

import static io.datadriven.Api.anonymous;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInTest {

    private static final int MUTATIONS = 500;

    @Test
    void a_token_made_here_is_accepted() {
        me(token(someone())).statusCode(200);
    }

    @Test
    void a_token_like_the_services_own_is_accepted() throws Exception {
        me(claims().sign(key())).statusCode(200);
    }

    @Test
    void a_token_of_another_issuer_is_refused() throws Exception {
        me(claims().issuer("https://elsewhere.example.org").sign(key())).statusCode(401);
    }

    @Test
    void a_token_for_another_audience_is_refused() throws Exception {
        me(claims().audience("another-service").sign(key())).statusCode(401);
    }

    @Test
    void a_token_that_has_expired_is_refused() throws Exception {
        me(claims().expiresAt(Instant.EPOCH.plusSeconds(1)).sign(key())).statusCode(401);
    }

    @Test
    void a_token_signed_by_somebody_else_is_refused() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        me(claims().sign(generator.generateKeyPair().getPrivate())).statusCode(401);
    }

    @Test
    void a_token_that_nobody_signed_is_refused() {
        var claims = new String(Base64.getUrlDecoder().decode(token(someone()).split("\\.", -1)[1]), UTF_8);
        me(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + base64(claims) + ".")
                .statusCode(401);
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() {
        var publicKey = System.getProperty("mp.jwt.verify.publickey");
        me(claims().signWithSecret(publicKey)).statusCode(401);
    }

    @Test
    void a_token_without_a_subject_is_refused() throws Exception {
        me(claims().subject("").sign(key())).statusCode(401);
    }

    @Test
    void no_mutation_of_a_token_is_accepted() {
        var token = token(someone());
        var random = new SplittableRandom(42);
        for (int i = 0; i < MUTATIONS; i++) {
            // The last character of each part may hold bits that are not read, so it stays.
            var at = random.nextInt(token.length() - 1);
            var other = (char) ('A' + random.nextInt(26));
            if (token.charAt(at) != '.' && token.charAt(at + 1) != '.' && token.charAt(at) != other) {
                var mutated = token.substring(0, at) + other + token.substring(at + 1);
                assertThat(anonymous()
                                .header("Authorization", "Bearer " + mutated)
                                .get("/v1/me")
                                .statusCode())
                        .as(mutated)
                        .isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWRhOmFkYQ==", "Bearer", "Bearer ", "bearer a.b.c", "Bearer a.b", "Nonsense"})
    void what_is_no_token_is_refused(String header) {
        anonymous().header("Authorization", header).get("/v1/me").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "admin"})
    void a_token_without_the_role_of_a_learner_is_not_enough(String role) {
        me(token(someone(), role)).statusCode(403);
    }

    @Test
    void a_token_can_carry_several_roles() {
        me(token(someone(), "learner", "admin")).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For, 203.0.113.7", "Forwarded, for=203.0.113.7", "Host, datadriven.example.org"})
    void a_token_is_not_handed_out_through_a_proxy_or_by_another_name(String header, String value) {
        anonymous()
                .header(header, value)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"ada\"}")
                .post("/v1/dev/tokens")
                .then()
                .statusCode(404)
                .body("code", is("not-found"));
    }

    @Test
    void a_token_for_nobody_is_refused() {
        anonymous()
                .contentType(ContentType.JSON)
                .body("{\"name\": \" \"}")
                .post("/v1/dev/tokens")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/name"));
    }

    @Test
    void a_role_that_is_none_is_refused() {
        anonymous()
                .contentType(ContentType.JSON)
                .body("{\"name\": \"ada\", \"roles\": [\"learner\", \"emperor\"]}")
                .post("/v1/dev/tokens")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/roles/1"));
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.issuer("urn:datadriven:local")
                .audience("datadriven")
                .subject(someone())
                .groups("learner")
                .expiresIn(600);
    }

    private static PrivateKey key() throws java.io.IOException, GeneralSecurityException {
        return KeyUtils.decodePrivateKey(Files.readString(Path.of(System.getProperty("datadriven.local.signing-key"))));
    }

    private static ValidatableResponse me(String token) {
        return anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/me")
                .then();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
