package io.datadriven.catalog;

import static java.util.stream.Collectors.joining;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;

/** The content has faults: the service does not start. Its message lists all of them, for the author to mend at once. */
final class FaultyContent extends ConfigurationException {

    private static final long serialVersionUID = 1;

    private final transient List<ContentFault> faults;

    FaultyContent(List<ContentFault> faults) {
        super(faults.stream()
                .map(ContentFault::toString)
                .collect(joining("\n  ", "The content has %d faults:\n  ".formatted(faults.size()), "")));
        this.faults = List.copyOf(faults);
    }

    List<ContentFault> faults() {
        return faults;
    }
}
