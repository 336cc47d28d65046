package io.datadriven.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Names versions of what is sent, and answers 304 to who has the current one already. */
class Publishing {

    private static final String FIVE_MINUTES = "public, max-age=300";
    private static final String ASK_EACH_TIME = "private, no-cache";

    @ServerResponseFilter
    void send(ContainerRequestContext request, ContainerResponseContext response) {
        switch (response.getEntity()) {
            case Published it -> {
                response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Kinds");
                if (!isUnchanged(it.etag(), FIVE_MINUTES, request, response)) {
                    response.setEntity(it.bytes(), null, MediaType.valueOf(it.mediaType()));
                }
            }
            case Versioned it -> isUnchanged(Versioned.etag(it.version()), ASK_EACH_TIME, request, response);
            case Rendered it -> {
                response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
                response.getHeaders().putSingle(HttpHeaders.VARY, "Accept");
                response.setEntity(it.text(), null, MediaType.valueOf(it.mediaType()));
            }
            case null, default -> {
                if (response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL) == null) {
                    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
                }
            }
        }
    }

    private static boolean isUnchanged(
            String etag, String cacheControl, ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (request.getMethod().equals("GET") && isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatus(304);
            response.setEntity(null);
            return true;
        }
        return false;
    }

    /** The weak comparison of RFC 9110, 13.1.2. */
    private static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(it -> it.strip().replaceFirst("^W/", ""))
                        .anyMatch(it -> it.equals("*") || it.equals(etag));
    }
}
