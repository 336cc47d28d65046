package io.datadriven.prose;

import java.util.Arrays;
import java.util.List;

/** An answer with the states of all its pieces, side by side so that a phrasing is held against all of them in one sweep. */
final class Reading {

    private final List<Encoded> passages;
    private final int[] starts;
    private final float[] columns;

    private Reading(List<Encoded> passages, int[] starts, float[] columns) {
        this.passages = passages;
        this.starts = starts;
        this.columns = columns;
    }

    static Reading of(List<Encoded> passages) {
        var starts = new int[passages.size() + 1];
        for (int i = 0; i < passages.size(); i++) {
            starts[i + 1] = starts[i] + passages.get(i).size();
        }
        int size = starts[passages.size()];
        var columns = new float[size * Encoder.WIDTH];
        for (int i = 0; i < passages.size(); i++) {
            var rows = passages.get(i).states();
            for (int at = 0; at < rows.length; at++) {
                columns[at % Encoder.WIDTH * size + starts[i] + at / Encoder.WIDTH] = rows[at];
            }
        }
        return new Reading(List.copyOf(passages), starts, columns);
    }

    List<Encoded> passages() {
        return passages;
    }

    /** For each piece of the phrase and each passage the cosine to the piece nearest to it. */
    float[][] nearest(Phrase phrase) {
        var nearest = new float[phrase.encoded().size()][];
        var cosines = new float[starts[passages.size()]];
        for (int i = 0; i < nearest.length; i++) {
            cosines(phrase.encoded().states(), i * Encoder.WIDTH, cosines);
            nearest[i] = new float[passages.size()];
            for (int p = 0; p < passages.size(); p++) {
                nearest[i][p] = highest(cosines, starts[p], starts[p + 1]);
            }
        }
        return nearest;
    }

    /** Four rows at a time and the columns innermost, which the compiler turns into vector instructions. */
    private void cosines(float[] states, int from, float[] cosines) {
        int size = cosines.length;
        Arrays.fill(cosines, 0);
        for (int k = 0; k < Encoder.WIDTH; k += 4) {
            float a = states[from + k];
            float b = states[from + k + 1];
            float c = states[from + k + 2];
            float d = states[from + k + 3];
            int row = k * size;
            for (int j = 0; j < size; j++) {
                cosines[j] += a * columns[row + j]
                        + b * columns[row + size + j]
                        + c * columns[row + 2 * size + j]
                        + d * columns[row + 3 * size + j];
            }
        }
    }

    private static float highest(float[] cosines, int from, int to) {
        float highest = 0;
        for (int j = from; j < to; j++) {
            highest = Math.max(highest, cosines[j]);
        }
        return highest;
    }
}
