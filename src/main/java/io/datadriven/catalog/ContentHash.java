package io.datadriven.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.datadriven.platform.Published;
import java.io.UncheckedIOException;
import java.util.List;

/** Names what files say, not how they say it: comments, quotes and the order of fields do not count. */
final class ContentHash {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private ContentHash() {}

    static String of(SourceFile file) {
        try {
            return of(CANONICAL.writeValueAsBytes(file.tree()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of several files together, in this order. */
    static String of(List<SourceFile> files) {
        return of(files.stream().map(ContentHash::of).collect(joining()).getBytes(UTF_8));
    }

    private static String of(byte[] bytes) {
        return "sha256:" + Published.sha256(bytes);
    }
}
