package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a design is, whatever its nodes are called and in whichever order they and their edges are listed.
 *
 * <p>Each node is first what its component is; then again and again what it was, with what was before and behind it, until no more
 * nodes differ (colour refinement, B. Weisfeiler and A. Leman, 1968). Two designs that differ have different texts, but for those
 * that this cannot tell apart: of many nodes alike that are connected with as many alike, whether they form one ring or several.
 * Sources and consumers keep their names, so that such designs are far from what anybody would hand in.
 *
 * @param text a line for each node, in the order of what they are
 * @param hash SHA-256 of the text, in hexadecimal digits
 */
public record CanonicalDesign(String text, String hash) {

    public static CanonicalDesign of(Pipeline pipeline) {
        var normal = NormalDesign.of(pipeline);
        var looks = looks(normal);
        var names = names(looks);
        var lines = new ArrayList<String>();
        lines.add(words("operations", pipeline.operations()));
        looks.keySet().stream()
                .map(id -> names.getOrDefault(looks.getOrDefault(id, ""), "")
                        + " = " + own(normal, id)
                        + ends(" <- ", normal.into(id), it -> names.getOrDefault(looks.getOrDefault(it, ""), "")))
                .sorted()
                .forEach(lines::add);
        var text = String.join("\n", lines) + "\n";
        return new CanonicalDesign(text, sha256(text));
    }

    /** What each node, source and consumer looks like from where it stands. */
    private static Map<String, String> looks(Pipeline pipeline) {
        var ids = new TreeSet<String>();
        pipeline.nodes().forEach(it -> ids.add(it.id()));
        pipeline.edges().forEach(it -> ids.addAll(List.of(it.from(), it.to())));
        var looks = new HashMap<String, String>();
        ids.forEach(it -> looks.put(it, own(pipeline, it)));
        for (long before = 0, now = distinct(looks); now > before; now = distinct(looks)) {
            before = now;
            var known = Map.copyOf(looks);
            looks.replaceAll((id, own) -> sha256(own
                    + ends(" <- ", pipeline.into(id), it -> known.getOrDefault(it, ""))
                    + ends(" -> ", pipeline.outOf(id), it -> known.getOrDefault(it, ""))));
        }
        return looks;
    }

    private static long distinct(Map<String, String> looks) {
        return looks.values().stream().distinct().count();
    }

    /** Short names of the looks, in their order; nodes that look the same share one. */
    private static Map<String, String> names(Map<String, String> looks) {
        var names = new HashMap<String, String>();
        // From a hundred on, so that they are in order as words.
        new TreeSet<>(looks.values()).forEach(it -> names.put(it, "n" + (100 + names.size())));
        return names;
    }

    private static String own(Pipeline pipeline, String id) {
        return pipeline.node(id)
                .map(it -> words(Palette.of(it.component()).kind(), (Record) it.component())
                        + (it.region() == Region.US ? "" : " in " + it.region().words()))
                .orElseGet(() -> "given '" + id + "'");
    }

    private static String ends(String arrow, List<String> ids, Function<String, String> name) {
        return ids.isEmpty() ? "" : ids.stream().map(name).sorted().collect(joining(", ", arrow, ""));
    }

    private static String words(String kind, Record made) {
        return ComponentType.values(made).entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(joining(", ", kind + "(", ")"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
