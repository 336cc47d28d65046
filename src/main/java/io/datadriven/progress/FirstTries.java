package io.datadriven.progress;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each learner's first tries, one learner after the other, in little space: there may be millions. */
final class FirstTries {

    private static final int FIRST_SIZE = 1024;

    private int[] starts = new int[FIRST_SIZE];
    private int[] items = new int[FIRST_SIZE];
    private double[] scores = new double[FIRST_SIZE];
    private int learners;
    private int count;
    private @Nullable UUID last;

    /**
     * Adds a try.
     *
     * @param learner all tries of one come together
     * @param item the number of the challenge
     * @param score 0 to 1
     */
    void add(UUID learner, int item, double score) {
        if (!learner.equals(last)) {
            if (learners == starts.length) {
                starts = Arrays.copyOf(starts, 2 * learners);
            }
            starts[learners++] = count;
            last = learner;
        }
        if (count == items.length) {
            items = Arrays.copyOf(items, 2 * count);
            scores = Arrays.copyOf(scores, 2 * count);
        }
        items[count] = item;
        scores[count++] = score;
    }

    int learners() {
        return learners;
    }

    /** Where a learner's tries begin, by the number of the learner. */
    int start(int learner) {
        return learner == learners ? count : starts[learner];
    }

    int item(int index) {
        return items[index];
    }

    double score(int index) {
        return scores[index];
    }
}
