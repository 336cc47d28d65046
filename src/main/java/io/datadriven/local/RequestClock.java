package io.datadriven.local;

import io.datadriven.platform.Problem;
import io.quarkus.arc.Arc;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A clock that each request may set for itself by a header, so that a month can be lived through in a minute. It is built into
 * {@code quarkus:dev} and into tests only: what ships does not have it, and no setting brings it back.
 */
@IfBuildProfile(anyOf = {"dev", "test"})
@Alternative
@Priority(1)
@Singleton
class RequestClock implements InstantSource {

    /** An RFC 3339 time in UTC. Without the header the request has the time of the machine. */
    static final String HEADER = "DataDriven-Now";

    private final InstantSource machine = InstantSource.system();
    private final CurrentVertxRequest current;

    RequestClock(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public Instant instant() {
        return header().map(RequestClock::read).orElseGet(machine::instant);
    }

    /** Nothing for work that no request has asked for. */
    private Optional<String> header() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                        .map(it -> it.request().getHeader(HEADER))
                : Optional.empty();
    }

    private static Instant read(String header) {
        try {
            return Instant.parse(header);
        } catch (DateTimeException _) {
            throw Problem.inParameter(
                    HEADER, "not_a_time", "'%s' is a time such as 2026-11-26T08:00:00Z.".formatted(HEADER));
        }
    }
}
