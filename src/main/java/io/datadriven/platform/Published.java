package io.datadriven.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A response that is made once and sent often: its bytes, and the strong ETag that names them. */
public final class Published {

    private static final int ETAG_DIGITS = 32;

    private final byte[] bytes;
    private final String mediaType;
    private final String etag;

    private Published(byte[] bytes, String mediaType, String etag) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.etag = etag;
    }

    /** The JSON of a view. */
    public static Published json(ObjectMapper json, Object view) {
        try {
            return of(json.writeValueAsBytes(view), MediaType.APPLICATION_JSON);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Published html(String page) {
        return of(page.getBytes(UTF_8), "text/html;charset=UTF-8");
    }

    private static Published of(byte[] bytes, String mediaType) {
        return new Published(bytes, mediaType, '"' + sha256(bytes).substring(0, ETAG_DIGITS) + '"');
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /** Not copied: they are written to the socket as they are. */
    byte[] bytes() {
        return bytes;
    }

    String mediaType() {
        return mediaType;
    }

    String etag() {
        return etag;
    }
}
