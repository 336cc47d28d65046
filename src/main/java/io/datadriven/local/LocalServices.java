package io.datadriven.local;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the service brings along for a machine that has nothing but Java: a PostgreSQL when no database is configured, and keys to
 * sign in with when there is no identity server either.
 *
 * <p>It tells the service by system properties, which also outlive the class loaders that a live reload in dev mode replaces.
 */
public final class LocalServices {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String ISSUER = "mp.jwt.verify.issuer";
    private static final String STARTED = "datadriven.local.database-url";

    private LocalServices() {}

    /** Starts what is missing, as the configuration has it. */
    static void startMissing() {
        var config = config();
        var mode = config.getOptionalValue("datadriven.database", String.class).orElse("auto");
        var hasUrl = config.getOptionalValue(URL, String.class).isPresent();
        var isStarted = System.getProperty(STARTED) != null;
        switch (mode) {
            case "auto", "embedded", "external" -> {}
            default ->
                throw new CannotStart(
                        "DATADRIVEN_DATABASE is 'auto', 'embedded' or 'external', not '%s'.".formatted(mode), null);
        }
        if (mode.equals("external") && !hasUrl) {
            throw new CannotStart(
                    "There is no database: set QUARKUS_DATASOURCE_JDBC_URL, or DATADRIVEN_DATABASE=embedded for the one that "
                            + "the service can bring along.",
                    null);
        }
        if (!isStarted && !hasUrl) {
            var hasIssuer = config.getOptionalValue(ISSUER, String.class).isPresent();
            start(
                    Path.of(config.getOptionalValue("datadriven.data", String.class)
                            .orElse("data")),
                    !hasIssuer);
        }
    }

    /**
     * Starts a database, and makes keys if nobody else vouches for learners.
     *
     * @param data folder that keeps both
     */
    public static void start(Path data, boolean withKeys) {
        var database = EmbeddedDatabase.start(data.toAbsolutePath());
        System.setProperty(STARTED, database.url());
        System.setProperty(URL, database.url());
        System.setProperty("quarkus.datasource.username", EmbeddedDatabase.USER);
        if (withKeys) {
            var keys = LocalKeys.in(data.toAbsolutePath());
            System.setProperty(ISSUER, LocalKeys.ISSUER);
            System.setProperty("mp.jwt.verify.audiences", LocalKeys.AUDIENCE);
            System.setProperty("mp.jwt.verify.publickey", keys.publicKey());
            System.setProperty(
                    "datadriven.local.signing-key", keys.privateKeyFile().toString());
        }
    }

    /** The places where Quarkus will look as well, as far as an operator writes to them. */
    private static SmallRyeConfig config() {
        var loader = LocalServices.class.getClassLoader();
        var builder = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .withSources(DotEnvConfigSourceProvider.dotEnvSources(loader));
        var file = Path.of("config", "application.properties");
        try {
            return (Files.exists(file)
                            ? builder.withSources(
                                    new PropertiesConfigSource(file.toUri().toURL(), 260))
                            : builder)
                    .build();
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
