package io.datadriven.local;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Sends answers from several threads until the service is gone, and remembers what it promised. */
final class Submitters {

    private static final int THREADS = 8;
    private static final int FEWEST = 50;
    private static final int MOST = 500;

    private final Map<String, String> optionsByKey = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

    /** What was chosen under each key that was ever sent, whether an answer came or not. */
    Map<String, String> optionsByKey() {
        return Map.copyOf(optionsByKey);
    }

    /** The body of each answer that came, by its key. */
    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Answers that are none of the two that can be: the attempt, or nothing at all. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** Kills the service after a random number of answers, with requests under way on every thread. */
    void submitUntilKilled(PackagedService service, LocalLearner learner) {
        var options = learner.options();
        var enough = acknowledged.size() + ThreadLocalRandom.current().nextInt(FEWEST, MOST);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.execute(() -> submitUntilGone(learner, options));
            }
            try {
                Patience.until("enough attempts are acknowledged", () -> acknowledged.size() >= enough);
            } finally {
                service.kill();
            }
        }
    }

    private void submitUntilGone(LocalLearner learner, List<String> options) {
        try {
            while (refused.isEmpty()) {
                var key = UUID.randomUUID().toString();
                var option = options.get(ThreadLocalRandom.current().nextInt(options.size()));
                optionsByKey.put(key, option);
                keep(key, learner.submit(key, option));
            }
        } catch (UncheckedIOException _) {
            // The service is gone, and what became of the last attempt is open.
        }
    }

    private void keep(String key, HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            acknowledged.put(key, answer.body());
        } else {
            refused.add(answer.statusCode() + " " + answer.body());
        }
    }
}
