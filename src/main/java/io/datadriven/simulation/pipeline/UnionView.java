package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view over tables of batch jobs and of stream jobs. What a table of a stream has is shown until the batch is taken to have it:
 * by how far that has read its sources, by when it had finished, or by the day on which an event happened.
 *
 * @param fold what it makes of several rows of the same
 * @param batch by source, how far the batch tables have come
 * @param sources the ids of the sources, by their numbers
 */
record UnionView(
        String node,
        Serving.Boundary boundary,
        Serving.Fold fold,
        EventSet events,
        Map<String, Progress> batch,
        List<String> sources,
        @Nullable Diary diary) {

    Rows of(List<Rows> ofBatch, List<Rows> ofStream) {
        var parts = new ArrayList<>(ofBatch);
        if (boundary == Serving.Boundary.NONE || ofBatch.isEmpty()) {
            parts.addAll(ofStream);
        } else {
            ofStream.forEach(it -> parts.add(shown(it)));
        }
        return new Folding(node, events, fold, diary).of(Rows.union(parts));
    }

    private Rows shown(Rows speed) {
        var shown = new Rows(false, speed.size());
        for (int i = 0; i < speed.size(); i++) {
            var event = speed.event(i);
            var until = hiddenFrom(event);
            if (until > speed.from(i)) {
                shown.add(event, speed.from(i), Math.min(speed.until(i), until), speed.mark(i) | Rows.SPEED);
            }
            if (diary != null && until < speed.until(i)) {
                diary.note(Math.max(until, speed.from(i)), node, What.HIDDEN, event);
            }
        }
        return shown;
    }

    private long hiddenFrom(int event) {
        var progress = batch.getOrDefault(sources.get(events.source(event)), Progress.NONE);
        return switch (boundary) {
            case NONE -> EventSet.NEVER;
            case BATCH_WATERMARK -> progress.readableFrom(events.arrived(event));
            case BATCH_FINISHED -> progress.nextMoment(events.arrived(event));
            case MIDNIGHT -> (events.day(event) + 1) * Horizon.DAY;
        };
    }
}
