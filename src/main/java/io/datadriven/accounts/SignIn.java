package io.datadriven.accounts;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How callers prove who they are: by an identity provider's tokens, or on a machine of one's own by tokens made here. */
@Singleton
class SignIn {

    private final Optional<String> issuer;
    private final Optional<String> audiences;
    private final Optional<String> keys;
    private final Optional<String> databaseUrl;
    private final Optional<String> localDatabaseUrl;
    private final Optional<Path> localKey;

    SignIn(
            @ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Optional<String> audiences,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> keys,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> databaseUrl,
            @ConfigProperty(name = "datadriven.local.database-url") Optional<String> localDatabaseUrl,
            @ConfigProperty(name = "datadriven.local.signing-key") Optional<Path> localKey) {
        this.issuer = issuer;
        this.audiences = audiences;
        this.keys = keys;
        this.databaseUrl = databaseUrl;
        this.localDatabaseUrl = localDatabaseUrl;
        this.localKey = localKey;
    }

    /** The key to sign tokens with, there only with the embedded database and without an identity provider. */
    Optional<Path> localKey() {
        return localKey.filter(_ -> localDatabaseUrl.isPresent() && localDatabaseUrl.equals(databaseUrl))
                .filter(_ -> issuer.filter(LOCAL_ISSUER::equals).isPresent());
    }

    static final String LOCAL_ISSUER = "urn:datadriven:local";
    static final String LOCAL_AUDIENCE = "datadriven";

    void check(@Observes StartupEvent start) {
        if (localKey().isPresent()) {
            Log.warn("Nobody has to prove who they are: POST /v1/dev/tokens hands out tokens on this machine. "
                    + "Set MP_JWT_VERIFY_ISSUER to use an identity provider.");
            return;
        }
        require(
                issuer.filter(it -> !it.equals(LOCAL_ISSUER)),
                "MP_JWT_VERIFY_ISSUER",
                "the issuer ('iss') of your identity provider's tokens");
        require(audiences, "MP_JWT_VERIFY_AUDIENCES", "the audience ('aud') that its tokens have for this service");
        require(keys, "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "the address of its keys (JWKS)");
    }

    private static void require(Optional<String> setting, String name, String meaning) {
        if (setting.isEmpty()) {
            throw new ConfigurationException(
                    "Nobody could sign in: set %s to %s. Only with the embedded database does the service vouch for learners itself."
                            .formatted(name, meaning));
        }
    }
}
