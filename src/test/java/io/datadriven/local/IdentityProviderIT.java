package io.datadriven.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom the service lets in when an identity provider is configured, on its own database and on one of the operator's. */
class IdentityProviderIT {

    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private static IdentityProvider provider;
    private static PackagedService embedded;
    private static PackagedService external;

    @BeforeAll
    static void start(@DataFolder Path data, @DataFolder Path other) throws IOException {
        provider = IdentityProvider.start();
        embedded = PackagedService.start(data, provider.settings());
        var settings = new HashMap<>(provider.settings());
        settings.putAll(Map.of(
                "DATADRIVEN_DATABASE",
                "external",
                "QUARKUS_DATASOURCE_JDBC_URL",
                embedded.postmaster().url(),
                "QUARKUS_DATASOURCE_USERNAME",
                EmbeddedDatabase.USER));
        external = PackagedService.start(other, settings);
    }

    @AfterAll
    static void close() {
        try (var _ = provider;
                var _ = embedded;
                var _ = external) {
            // Each is closed, whatever happens to the others.
        }
    }

    @Test
    void on_the_operators_database_the_service_makes_no_tokens() {
        assertThat(askForToken(external)).isEqualTo(404);
    }

    @Test
    void on_its_own_database_the_service_makes_no_tokens_either() {
        assertThat(askForToken(embedded)).isEqualTo(404);
    }

    @Test
    void on_the_operators_database_the_providers_token_is_accepted() {
        assertThat(getMe(external, provider.signed(IdentityProvider.claims()))).isEqualTo(200);
    }

    @Test
    void on_its_own_database_the_providers_token_is_accepted() {
        assertThat(getMe(embedded, provider.signed(IdentityProvider.claims()))).isEqualTo(200);
    }

    @Test
    void a_token_of_another_issuer_is_not_accepted() {
        assertThat(getMe(IdentityProvider.claims().issuer("https://id.example.com")))
                .isEqualTo(401);
    }

    @Test
    void a_token_for_another_audience_is_not_accepted() {
        assertThat(getMe(IdentityProvider.claims().audience("another-api"))).isEqualTo(401);
    }

    @Test
    void an_expired_token_is_not_accepted() {
        assertThat(getMe(IdentityProvider.claims().expiresAt(Instant.now().minus(ONE_HOUR))))
                .isEqualTo(401);
    }

    @Test
    void a_token_signed_by_somebody_else_is_not_accepted() {
        var forged = IdentityProvider.signed(IdentityProvider.claims(), IdentityProvider.keyPair());

        assertThat(getMe(external, forged)).isEqualTo(401);
    }

    private static int getMe(JwtClaimsBuilder claims) {
        return getMe(external, provider.signed(claims));
    }

    private static int getMe(PackagedService service, String token) {
        return new LocalLearner(service.http(), token).get("/v1/me").statusCode();
    }

    private static int askForToken(PackagedService service) {
        var asked = service.http().request("/v1/dev/tokens").POST(BodyPublishers.ofString("{\"name\": \"ada\"}"));
        return service.http().send(asked).statusCode();
    }
}
