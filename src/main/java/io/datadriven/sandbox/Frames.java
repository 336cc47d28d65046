package io.datadriven.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The language between the service and its workers: a length of four bytes, then so many bytes of JSON. */
final class Frames {

    /** More than the largest data set and the largest result need; whoever announces more speaks another language. */
    static final int LONGEST = 64 * 1024 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private Frames() {}

    /** A run as it travels. */
    record Order(List<String> setup, List<List<String>> sessions, List<String> reads, boolean binding, long limitMs) {

        static Order of(Run run) {
            return new Order(
                    run.setup(),
                    run.sessions(),
                    run.reads(),
                    run.binding(),
                    run.limit().toMillis());
        }

        Run run() {
            return new Run(setup, sessions, reads, binding, Duration.ofMillis(limitMs));
        }
    }

    static void write(DataOutputStream out, Object content) throws IOException {
        var bytes = JSON.writeValueAsBytes(content);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static <T> T read(DataInputStream in, Class<T> type) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("A frame of " + length + " bytes was announced.");
        }
        return JSON.readValue(in.readNBytes(length), type);
    }
}
