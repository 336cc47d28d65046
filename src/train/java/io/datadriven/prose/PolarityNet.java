package io.datadriven.prose;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The layers of {@link Polarity} with what learning needs: gradients by hand, and the steps of Adam (Kingma and Ba 2015). */
final class PolarityNet {

    private static final int D = Polarity.PROJECTED;
    private static final int H = Polarity.COMPARED;
    private static final int F = Polarity.FEATURES;

    /** Part of what is pooled that is left out at random while learning. */
    private static final double DROPPED = 0.4;

    /** Never quite sure, so that single wrong labels do not push weights to extremes. */
    private static final double SMOOTHED = 0.02;

    /** A text as the net takes it. */
    record Side(Encoded encoded, Cues cues) {

        Side(Encoded encoded) {
            this(encoded, Cues.of(encoded.words(), encoded.size()));
        }
    }

    /** What each of two texts takes of the other. */
    record Aligned(Alignment there, Alignment back) {

        static Aligned of(Side first, Side second) {
            int rows = first.encoded().size();
            int columns = second.encoded().size();
            var cosines = Alignment.cosines(first.encoded(), second.encoded());
            return new Aligned(
                    Alignment.of(cosines, rows, columns),
                    Alignment.of(Alignment.transposed(cosines, rows, columns), columns, rows));
        }
    }

    private final Random random;
    private final Learned project;
    private final Learned compare;
    private final Learned sum;
    private final Learned decide;
    private int steps;

    PolarityNet(Random random) {
        this.random = random;
        this.project = new Learned(Encoder.WIDTH, D, random);
        this.compare = new Learned(F, H, random);
        this.sum = new Learned(Polarity.POOLED, Polarity.SUMMED, random);
        this.decide = new Learned(Polarity.SUMMED, 1, random);
    }

    /** What one direction gave, kept for the way back. */
    @SuppressWarnings("ArrayRecordComponent") // never compared with another
    private record Compared(float[] features, float[] values, int[] highest, int rows) {}

    double opposite(Side first, Side second, Aligned aligned) {
        var a = projected(first);
        var b = projected(second);
        var pooled = new float[Polarity.POOLED];
        compare(Polarity.features(a, b, aligned.there()), pooled, 0);
        compare(Polarity.features(b, a, aligned.back()), pooled, 2 * H);
        whole(a, b, aligned, pooled);
        var summed = relu(sum.layer.apply(pooled));
        return 1 / (1 + Math.exp(-decide.layer.apply(summed)[0]));
    }

    /** Adds the gradients of one pair, and says its loss. */
    double learn(Side first, Side second, Aligned aligned, boolean opposite) {
        var a = projected(first);
        var b = projected(second);
        var pooled = new float[Polarity.POOLED];
        var there = compare(Polarity.features(a, b, aligned.there()), pooled, 0);
        var back = compare(Polarity.features(b, a, aligned.back()), pooled, 2 * H);
        whole(a, b, aligned, pooled);
        var kept = new float[Polarity.POOLED];
        Arrays.fill(kept, 1);
        for (int i = 0; i < 4 * H; i++) {
            kept[i] = random.nextDouble() < DROPPED ? 0 : (float) (1 / (1 - DROPPED));
            pooled[i] *= kept[i];
        }
        var summed = relu(sum.layer.apply(pooled));
        double said = 1 / (1 + Math.exp(-decide.layer.apply(summed)[0]));
        double wanted = opposite ? 1 - SMOOTHED : SMOOTHED;
        var dSummed = decide.back(summed, 0, new float[] {(float) (said - wanted)});
        stop(dSummed, summed);
        var dPooled = sum.back(pooled, 0, dSummed);
        for (int i = 0; i < kept.length; i++) {
            dPooled[i] *= kept[i];
        }
        var da = new float[a.projected().length];
        var db = new float[b.projected().length];
        back(there, dPooled, 0, new Sides(a.projected(), b.projected(), da, db), aligned.there());
        back(back, dPooled, 2 * H, new Sides(b.projected(), a.projected(), db, da), aligned.back());
        backProjected(first, da);
        backProjected(second, db);
        return -(wanted * Math.log(said + 1e-9) + (1 - wanted) * Math.log(1 - said + 1e-9));
    }

    private static void whole(Polarity.Side a, Polarity.Side b, Aligned aligned, float[] pooled) {
        Polarity.whole(a.cues(), b.cues(), aligned.there(), pooled, 4 * H);
        Polarity.whole(b.cues(), a.cues(), aligned.back(), pooled, 4 * H + Polarity.WHOLE);
    }

    private Polarity.Side projected(Side side) {
        var projected = new float[side.encoded().size() * D];
        for (int i = 0; i < side.encoded().size(); i++) {
            System.arraycopy(project.layer.apply(side.encoded().states(), i * Encoder.WIDTH), 0, projected, i * D, D);
        }
        return new Polarity.Side(side.encoded(), projected, side.cues());
    }

    private void backProjected(Side side, float[] gradient) {
        for (int i = 0; i < side.encoded().size(); i++) {
            project.backWeights(side.encoded().states(), i * Encoder.WIDTH, Arrays.copyOfRange(gradient, i * D, i * D + D));
        }
    }

    private Compared compare(float[] features, float[] pooled, int at) {
        int rows = features.length / F;
        var values = new float[rows * H];
        var highest = new int[H];
        for (int i = 0; i < rows; i++) {
            var compared = relu(compare.layer.apply(features, i * F));
            System.arraycopy(compared, 0, values, i * H, H);
            for (int k = 0; k < H; k++) {
                pooled[at + k] += compared[k] / rows;
                if (compared[k] > pooled[at + H + k]) {
                    pooled[at + H + k] = compared[k];
                    highest[k] = i;
                }
            }
        }
        return new Compared(features, values, highest, rows);
    }

    /** Projections of the one text and of the other, and where their gradients go. */
    @SuppressWarnings("ArrayRecordComponent") // never compared with another
    private record Sides(float[] own, float[] others, float[] dOwn, float[] dOthers) {}

    private void back(Compared compared, float[] dPooled, int at, Sides sides, Alignment alignment) {
        var aligned = alignment.mixed(sides.others(), D);
        for (int i = 0; i < compared.rows(); i++) {
            var gradient = new float[H];
            for (int k = 0; k < H; k++) {
                if (compared.values()[i * H + k] > 0) {
                    gradient[k] = dPooled[at + k] / compared.rows()
                            + (compared.highest()[k] == i ? dPooled[at + H + k] : 0);
                }
            }
            var dFeatures = compare.back(compared.features(), i * F, gradient);
            var dAligned = new float[D];
            for (int k = 0; k < D; k++) {
                float mine = sides.own()[i * D + k];
                float theirs = aligned[i * D + k];
                float distance = Math.signum(mine - theirs) * dFeatures[3 * D + k];
                sides.dOwn()[i * D + k] += dFeatures[k] + dFeatures[2 * D + k] * theirs + distance;
                dAligned[k] = dFeatures[D + k] + dFeatures[2 * D + k] * mine - distance;
            }
            for (int j = 0; j < alignment.columns(); j++) {
                float share = alignment.shares()[i * alignment.columns() + j];
                if (share > 1e-4f) {
                    for (int k = 0; k < D; k++) {
                        sides.dOthers()[j * D + k] += share * dAligned[k];
                    }
                }
            }
        }
    }

    private static float[] relu(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }

    private static void stop(float[] gradient, float[] values) {
        for (int i = 0; i < values.length; i++) {
            gradient[i] = values[i] > 0 ? gradient[i] : 0;
        }
    }

    void step(int batch, double rate) {
        steps++;
        List.of(project, compare, sum, decide).forEach(it -> it.step(steps, batch, rate));
    }

    byte[] bytes() {
        var layers = List.of(project, compare, sum, decide);
        int size = layers.stream().mapToInt(it -> it.layer.weights().length + it.layer.bias().length).sum();
        var bytes = ByteBuffer.allocate(4 * size).order(ByteOrder.LITTLE_ENDIAN);
        for (var it : layers) {
            for (float weight : it.layer.weights()) {
                bytes.putFloat(weight);
            }
            for (float bias : it.layer.bias()) {
                bytes.putFloat(bias);
            }
        }
        return bytes.array();
    }
}
