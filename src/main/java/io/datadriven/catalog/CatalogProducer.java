package io.datadriven.catalog;

import io.datadriven.grading.Graders;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the content when the service starts. Content with a fault stops the start. */
class CatalogProducer {

    @Produces
    @Singleton
    @Startup
    Catalog catalog(@ConfigProperty(name = "datadriven.content") Optional<Path> folder, Graders graders) {
        return ContentLoader.load(folder, graders);
    }
}
