package io.datadriven.platform;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names a request: by the trace that the caller started (W3C Trace Context), or by a new one. */
final class TraceId {

    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HexFormat HEX = HexFormat.of();

    private TraceId() {}

    static String of(RoutingContext request) {
        String known = request.get(TraceId.class.getName());
        if (known != null) {
            return known;
        }
        var header = request.request().getHeader("traceparent");
        var given = TRACE_PARENT.matcher(header == null ? "" : header);
        var id = given.matches() ? given.group(1) : fresh();
        request.put(TraceId.class.getName(), id);
        return id;
    }

    private static String fresh() {
        var random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }
}
