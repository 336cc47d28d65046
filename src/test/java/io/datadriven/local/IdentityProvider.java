package io.datadriven.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Signs tokens as an identity provider does, and serves the keys to check them with. */
final class IdentityProvider implements AutoCloseable {

    private static final String ISSUER = "https://id.example.org";
    private static final String AUDIENCE = "datadriven-api";
    private static final String KEY_ID = "first";
    private static final Duration LIFE = Duration.ofHours(2);

    private final KeyPair keys = keyPair();
    private final HttpServer server;

    private IdentityProvider(HttpServer server) {
        this.server = server;
    }

    static IdentityProvider start() throws IOException {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var provider = new IdentityProvider(HttpServer.create(loopback, 0));
        provider.serve("/jwks.json", provider.jwks());
        provider.server.start();
        return provider;
    }

    static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var body = json.getBytes(UTF_8);
                exchange.getResponseHeaders().add("content-type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private String jwks() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                """.formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    /** Without the byte that carries the sign (RFC 7518, 6.3.1). */
    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        var unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    /** What an operator sets to use this provider. */
    Map<String, String> settings() {
        return Map.of(
                "MP_JWT_VERIFY_ISSUER",
                ISSUER,
                "MP_JWT_VERIFY_AUDIENCES",
                AUDIENCE,
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                "http://127.0.0.1:%d/jwks.json".formatted(server.getAddress().getPort()));
    }

    /** The claims of a token that was made two hours ago and is good for another two. */
    static JwtClaimsBuilder claims() {
        var now = Instant.now();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("ada")
                .groups("learner")
                .issuedAt(now.minus(LIFE))
                .expiresAt(now.plus(LIFE));
    }

    String signed(JwtClaimsBuilder claims) {
        return signed(claims, keys);
    }

    static String signed(JwtClaimsBuilder claims, KeyPair keys) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
