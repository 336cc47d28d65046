package io.datadriven.judging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The judge that the operator has named, if there is one. Without, nobody is ever asked, and no text leaves the service. */
@Singleton
public class Judges {

    private final Optional<AnswerJudge> configured;

    Judges(Config config) {
        this.configured = config.url().map(url -> judge(url, config));
    }

    @ConfigMapping(prefix = "datadriven.judge")
    interface Config {

        /** Where the API of the model begins, such as {@code https://models.example.org/v1}. Without it, none is asked. */
        Optional<URI> url();

        /** The key for it, which is a secret. */
        Optional<String> key();

        /** What the model is called there. */
        Optional<String> model();

        /** How often each replica looks for texts to ask about. */
        Duration every();

        /** How long an answer may take. */
        @WithDefault("30")
        int timeoutSeconds();
    }

    private static AnswerJudge judge(URI url, Config config) {
        if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
            throw new ConfigurationException("DATADRIVEN_JUDGE_URL is no http or https address.");
        }
        var model = config.model()
                .orElseThrow(() -> new ConfigurationException(
                        "DATADRIVEN_JUDGE_URL is set, so DATADRIVEN_JUDGE_MODEL has to name a model there."));
        return new OpenAiJudge(
                new OpenAiJudge.Endpoint(url, config.key(), model), Duration.ofSeconds(config.timeoutSeconds()));
    }

    void tell(@Observes StartupEvent start) {
        if (configured.isPresent()) {
            Log.info("Where the service is not sure of a text, a language model is asked: answers leave the service.");
        }
    }

    public Optional<AnswerJudge> configured() {
        return configured;
    }
}
