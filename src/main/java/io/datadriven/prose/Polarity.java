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

    static final int PROJECTED = 24;
    static final int COMPARED = 32;
    static final int SUMMED = 24;

    /** Both projections, their product and their distance, then what either says by its words alone. */
    static final int FEATURES = 4 * PROJECTED + 7;

    /** What the words alone say of the whole, in each direction. */
    static final int WHOLE = 8;

    /** The mean and the highest of each direction, then what the words alone say of the whole. */
    static final int POOLED = 4 * COMPARED + 2 * WHOLE;

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
        this.sum = Layer.read(POOLED, SUMMED, numbers);
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

    /** A text as this class takes it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared with another
    record Side(Encoded encoded, float[] projected, Cues cues) {}

    Side side(Encoded text) {
        return new Side(text, projected(text), Cues.of(text.words(), text.size()));
    }

    /** How likely the second says the opposite of the first, from 0 to 1; low too when it speaks of something else. */
    double opposite(Side a, Side b) {
        int rows = a.encoded().size();
        int columns = b.encoded().size();
        var cosines = Alignment.cosines(a.encoded(), b.encoded());
        var there = Alignment.of(cosines, rows, columns);
        var back = Alignment.of(Alignment.transposed(cosines, rows, columns), columns, rows);
        var pooled = new float[POOLED];
        pool(features(a, b, there), pooled, 0);
        pool(features(b, a, back), pooled, 2 * COMPARED);
        whole(a.cues(), b.cues(), there, pooled, 4 * COMPARED);
        whole(b.cues(), a.cues(), back, pooled, 4 * COMPARED + WHOLE);
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
    static float[] features(Side own, Side others, Alignment alignment) {
        var aligned = alignment.mixed(others.projected(), PROJECTED);
        var denies = alignment.mixed(others.cues().denies(), 1);
        var denied = alignment.mixed(others.cues().denied(), 1);
        var features = new float[alignment.rows() * FEATURES];
        for (int i = 0; i < alignment.rows(); i++) {
            int at = i * FEATURES;
            for (int k = 0; k < PROJECTED; k++) {
                float mine = own.projected()[i * PROJECTED + k];
                float theirs = aligned[i * PROJECTED + k];
                features[at + k] = mine;
                features[at + PROJECTED + k] = theirs;
                features[at + 2 * PROJECTED + k] = mine * theirs;
                features[at + 3 * PROJECTED + k] = Math.abs(mine - theirs);
            }
            at += 4 * PROJECTED;
            float near = alignment.highest()[i];
            features[at] = own.cues().denies()[i];
            features[at + 1] = denies[i];
            features[at + 2] = own.cues().denied()[i];
            features[at + 3] = denied[i];
            features[at + 4] = Math.abs(own.cues().denied()[i] - denied[i])
                    * Math.clamp((near - 0.55f) / 0.3f, 0f, 1f)
                    * own.cues().content()[i];
            features[at + 5] = near;
            features[at + 6] = own.cues().content()[i];
        }
        return features;
    }

    /** How much of what carries meaning is denied in one text only, how much of it is found at all, and how often each denies. */
    static void whole(Cues own, Cues others, Alignment alignment, float[] pooled, int at) {
        var denied = alignment.mixed(others.denied(), 1);
        float content = 0;
        float near = 0;
        float crossed = 0;
        float same = 0;
        for (int i = 0; i < alignment.rows(); i++) {
            float weight = own.content()[i];
            content += weight;
            near += weight * alignment.highest()[i];
            // The same word in another sentence is at 0.7 to 0.9, another word mostly below 0.6.
            float alike = weight * Math.clamp((alignment.highest()[i] - 0.55f) / 0.3f, 0f, 1f);
            same += alike;
            crossed += alike * Math.abs(own.denied()[i] - denied[i]);
        }
        pooled[at] = content == 0 ? 0 : crossed / content;
        pooled[at + 1] = content == 0 ? 0 : same / content;
        pooled[at + 2] = content == 0 ? 0 : near / content;
        pooled[at + 3] = Math.min(own.denials(), 3) / 3;
        pooled[at + 4] = Math.abs(own.denials() % 2 - others.denials() % 2);
        pooled[at + 5] = own.crossed(others);
        pooled[at + 6] = own.agreed(others);
        pooled[at + 7] = own.turned(others);
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
