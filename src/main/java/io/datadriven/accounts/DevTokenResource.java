package io.datadriven.accounts;

import io.datadriven.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hands out tokens to whoever asks on a developer's machine. Everywhere else there is no such path. */
@Path("/v1/dev/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Development")
public class DevTokenResource {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final String LOOPBACK_HOST = "(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?";

    private final SignIn signIn;
    private final InstantSource clock;

    DevTokenResource(SignIn signIn, InstantSource clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Schema(name = "DevTokenRequest")
    record TokenRequest(
            @NotBlank
            @Size(max = 80)
            @Schema(description = "Who to be. The same name is the same learner.", examples = "ada")
            String name,

            @Nullable
            @Size(min = 1, max = 3)
            @Schema(description = "learner, author, admin; without it, learner.", examples = "[\"learner\"]")
            List<
                            @NotEmpty
                            @Pattern(regexp = "^(learner|author|admin)$", message = "is learner, author or admin")
                            String>
                    roles) {}

    @Schema(name = "DevToken")
    record Token(
            @Schema(description = "Send it as `Authorization: Bearer …`.", examples = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
            String token,

            @Schema(examples = "2026-11-23T09:30:00Z") Instant expiresAt) {}

    @POST
    @Operation(
            operationId = "createDevToken",
            summary = "Get a token on your own machine",
            description =
                    "Exists only while the service runs on its embedded database without an identity provider, and only for "
                            + "callers on the same machine. Everywhere else it is 404.")
    public Token createDevToken(@Valid @NotNull TokenRequest who, HttpServerRequest request) {
        var key = signIn.localKey()
                .filter(_ -> isFromThisMachine(request))
                .orElseThrow(() -> new Problem(
                        Problem.Type.NOT_FOUND, "Nothing is at /v1/dev/tokens. /openapi.yaml lists what there is."));
        var expiresAt = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        var roles = who.roles() == null ? Set.of(Roles.LEARNER) : new TreeSet<>(who.roles());
        var token = Jwt.issuer(SignIn.LOCAL_ISSUER)
                .audience(SignIn.LOCAL_AUDIENCE)
                .subject(who.name())
                .claim("name", who.name())
                .groups(roles)
                .expiresAt(expiresAt)
                .sign(read(key));
        return new Token(token, expiresAt);
    }

    /** Neither through a proxy nor, by a name that leads here, from a page of somebody else's in this machine's browser. */
    private static boolean isFromThisMachine(HttpServerRequest request) {
        var headers = request.headers();
        var host = headers.get("host");
        return isLoopback(request.remoteAddress().hostAddress())
                && !headers.contains("forwarded")
                && !headers.contains("x-forwarded-for")
                && (host == null || host.matches(LOOPBACK_HOST));
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static PrivateKey read(java.nio.file.Path key) {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(key));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The signing key %s cannot be read.".formatted(key), e);
        }
    }
}
