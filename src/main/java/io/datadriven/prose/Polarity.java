package io.datadriven.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Tells whether a passage says the opposite of a phrasing: cosines of sentences cannot, since a sentence and its negation use the
 * same words in the same places.
 *
 * <p>Every piece of either text is compared with what it is aligned to in the other, and what differs is summed up (after the
 * decomposable attention of Parikh et al. 2016). The weights are trained by {@code PolarityTraining} on pairs of our own.
 */
final class Polarity {

    static final int PROJECTED = 64;
    static final int COMPARED = 64;
    static final int SUMMED = 32;

    /** Both projections, their product and their distance, whether either denies, and how near they are. */
    static final int FEATURES = 4 * PROJECTED + 3;

    private static final String WEIGHTS = "/prose/polarity.bin";

    private final Layer project;
    private final Layer compare;
    private final Layer sum;
    private final Layer decide;
    private final String hash;

    Polarity(byte[] weights) {
        var numbers = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        this.project = Layer.read(Encoder.WIDTH, PROJECTED, numbers);
        this.compare = Layer.read(FEATURES, COMPARED, numbers);
        this.sum = Layer.read(4 * COMPARED, SUMMED, numbers);
        this.decide = Layer.read(SUMMED, 1, numbers);
        this.hash = Hash.of(weights);
    }

    static Polarity load() {
        try (var in = Polarity.class.getResourceAsStream(WEIGHTS)) {
            if (in == null) {
                throw new IllegalStateException("There is no '" + WEIGHTS + "' on the class path.");
            }
            return new Polarity(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hash() {
        return hash;
    }

    /** How likely the second says the opposite of the first, from 0 to 1; low too when it speaks of something else. */
    double opposite(Encoded first, Encoded second) {
        var cosines = Alignment.cosines(first, second);
        var there = Alignment.of(cosines, first.size(), second.size());
        var back =
                Alignment.of(Alignment.transposed(cosines, first.size(), second.size()), second.size(), first.size());
        var a = projected(first);
        var b = projected(second);
        var pooled = new float[4 * COMPARED];
        pool(features(a, b, first.negations(), second.negations(), there), pooled, 0);
        pool(features(b, a, second.negations(), first.negations(), back), pooled, 2 * COMPARED);
        var summed = sum.apply(pooled);
        for (int i = 0; i < summed.length; i++) {
            summed[i] = Math.max(0, summed[i]);
        }
        return 1 / (1 + StrictMath.exp(-decide.apply(summed)[0]));
    }

    private float[] projected(Encoded text) {
        var projected = new float[text.size() * PROJECTED];
        for (int i = 0; i < text.size(); i++) {
            System.arraycopy(project.apply(text.states(), i * Encoder.WIDTH), 0, projected, i * PROJECTED, PROJECTED);
        }
        return projected;
    }

    /** One row of {@value #FEATURES} for each piece of the first text. */
    static float[] features(float[] own, float[] others, float[] denies, float[] othersDeny, Alignment alignment) {
        var aligned = alignment.mixed(others, PROJECTED);
        var denied = alignment.mixed(othersDeny, 1);
        var features = new float[alignment.rows() * FEATURES];
        for (int i = 0; i < alignment.rows(); i++) {
            int at = i * FEATURES;
            for (int k = 0; k < PROJECTED; k++) {
                float mine = own[i * PROJECTED + k];
                float theirs = aligned[i * PROJECTED + k];
                features[at + k] = mine;
                features[at + PROJECTED + k] = theirs;
                features[at + 2 * PROJECTED + k] = mine * theirs;
                features[at + 3 * PROJECTED + k] = Math.abs(mine - theirs);
            }
            features[at + 4 * PROJECTED] = denies[i];
            features[at + 4 * PROJECTED + 1] = denied[i];
            features[at + 4 * PROJECTED + 2] = alignment.highest()[i];
        }
        return features;
    }

    /** The mean and the highest of what the pieces gave. */
    private void pool(float[] features, float[] pooled, int at) {
        int rows = features.length / FEATURES;
        for (int i = 0; i < rows; i++) {
            var compared = compare.apply(features, i * FEATURES);
            for (int k = 0; k < COMPARED; k++) {
                float value = Math.max(0, compared[k]);
                pooled[at + k] += value / rows;
                pooled[at + COMPARED + k] = Math.max(pooled[at + COMPARED + k], value);
            }
        }
    }
}
