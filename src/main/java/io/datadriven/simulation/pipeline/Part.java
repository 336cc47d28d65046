package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some of the events and disturbances of a run.
 *
 * @param kept the events by their indexes, rising
 * @param twice those that are delivered a second time, too
 */
record Part(List<Integer> kept, List<Integer> twice, List<Disturbance> disturbances) {

    static Part of(EventSet events, int[] kept, List<Disturbance> disturbances) {
        return new Part(
                IntStream.of(kept).boxed().toList(),
                IntStream.of(kept)
                        .filter(it -> events.again(it) != EventSet.NEVER)
                        .boxed()
                        .toList(),
                disturbances);
    }

    int size() {
        return kept.size();
    }

    EventSet of(EventSet events) {
        var repeated = new HashSet<>(twice);
        var again = new boolean[kept.size()];
        for (int i = 0; i < again.length; i++) {
            again[i] = repeated.contains(kept.get(i));
        }
        return events.only(kept.stream().mapToInt(it -> it).toArray(), again);
    }

    Part withoutEvents(int from, int until) {
        var fewer = new ArrayList<>(kept.subList(0, from));
        fewer.addAll(kept.subList(until, kept.size()));
        return new Part(List.copyOf(fewer), twice, disturbances);
    }

    Part without(Disturbance disturbance) {
        return new Part(kept, twice, without(disturbances, disturbance));
    }

    /** What is left without each single disturbance, event and second delivery. */
    Stream<Part> withoutOne() {
        return Stream.of(
                        disturbances.stream().map(this::without),
                        IntStream.range(0, kept.size()).mapToObj(i -> withoutEvents(i, i + 1)),
                        twice.stream()
                                .filter(kept::contains)
                                .map(it -> new Part(kept, without(twice, it), disturbances)))
                .flatMap(it -> it);
    }

    private static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(it -> !it.equals(one)).toList();
    }
}
