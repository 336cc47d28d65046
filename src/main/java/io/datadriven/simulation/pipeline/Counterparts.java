package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Which node of one design is which of another: pairs of the same type, the best ones first, each node once. */
final class Counterparts {

    private static final Comparator<Pair> LIKENESS =
            Comparator.comparingInt(Pair::changes).thenComparingInt(Pair::strangers);

    private static final Comparator<Pair> NAME =
            Comparator.comparing(it -> !it.from().equals(it.to()));

    private Counterparts() {}

    private record Pair(String from, String to, int changes, int strangers) {}

    static Map<String, String> byName(Pipeline from, Pipeline to) {
        return matched(from, to, NAME.thenComparing(LIKENESS));
    }

    static Map<String, String> byLikeness(Pipeline from, Pipeline to) {
        return matched(from, to, LIKENESS.thenComparing(NAME));
    }

    /** What a node of the second design is called in the first, or itself when it is given. */
    static String first(Map<String, String> counterparts, String to) {
        return counterparts.entrySet().stream()
                .filter(it -> it.getValue().equals(to))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(to);
    }

    private static Map<String, String> matched(Pipeline from, Pipeline to, Comparator<Pair> order) {
        var pairs = new ArrayList<Pair>();
        for (var one : from.nodes()) {
            for (var other : to.nodes()) {
                if (one.component().getClass().equals(other.component().getClass())) {
                    pairs.add(new Pair(
                            one.id(),
                            other.id(),
                            Edits.changes((Record) one.component(), (Record) other.component())
                                    .size(),
                            strangers(from, one.id(), to, other.id())));
                }
            }
        }
        pairs.sort(order.thenComparing(Pair::from).thenComparing(Pair::to));
        var matched = new LinkedHashMap<String, String>();
        for (var pair : pairs) {
            if (!matched.containsKey(pair.from()) && !matched.containsValue(pair.to())) {
                matched.put(pair.from(), pair.to());
            }
        }
        return matched;
    }

    /** How many neighbours of the one have none of their kind beside the other. */
    private static int strangers(Pipeline from, String one, Pipeline to, String other) {
        return strangers(Pipeline::into, from, one, to, other) + strangers(Pipeline::outOf, from, one, to, other);
    }

    private static int strangers(
            BiFunction<Pipeline, String, List<String>> next, Pipeline from, String one, Pipeline to, String other) {
        var here = kinds(from, next.apply(from, one));
        var there = kinds(to, next.apply(to, other));
        var rest = new ArrayList<>(there);
        here.forEach(rest::remove);
        var missing = new ArrayList<>(here);
        there.forEach(missing::remove);
        return rest.size() + missing.size();
    }

    private static List<String> kinds(Pipeline pipeline, List<String> ids) {
        return ids.stream()
                .map(id -> pipeline.node(id)
                        .map(it -> Palette.of(it.component()).kind())
                        .orElse(id))
                .toList();
    }
}
