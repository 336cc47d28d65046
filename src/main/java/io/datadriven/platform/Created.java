package io.datadriven.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Something that a request has made, and where it is from now on. */
public interface Created {

    @JsonIgnore
    @Schema(hidden = true)
    String location();

    /** Sends the place along with a 201. */
    class Locating {

        @ServerResponseFilter
        void locate(ContainerResponseContext response) {
            if (response.getStatus() == 201 && response.getEntity() instanceof Created created) {
                response.getHeaders().putSingle(HttpHeaders.LOCATION, created.location());
            }
        }
    }
}
