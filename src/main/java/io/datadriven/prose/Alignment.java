package io.datadriven.prose;

/**
 * Which pieces of one text each piece of another is about: the softmax over their cosines, sharp enough that a piece mostly
 * takes its nearest.
 *
 * @param shares row after row, one row for each piece of the first text, each adding up to 1
 * @param highest the cosine to the nearest piece
 */
@SuppressWarnings("ArrayRecordComponent") // never compared with another
record Alignment(int rows, int columns, float[] shares, float[] highest) {

    private static final double SHARPNESS = 12;

    static float[] cosines(Encoded first, Encoded second) {
        var cosines = new float[first.size() * second.size()];
        var columns = transposed(second);
        for (int i = 0; i < first.size(); i++) {
            for (int k = 0; k < Encoder.WIDTH; k++) {
                float value = first.states()[i * Encoder.WIDTH + k];
                int to = i * second.size();
                int from = k * second.size();
                for (int j = 0; j < second.size(); j++) {
                    cosines[to + j] += value * columns[from + j];
                }
            }
        }
        return cosines;
    }

    private static float[] transposed(Encoded text) {
        return transposed(text.states(), text.size(), Encoder.WIDTH);
    }

    static float[] transposed(float[] values, int rows, int columns) {
        var turned = new float[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j * rows + i] = values[i * columns + j];
            }
        }
        return turned;
    }

    static Alignment of(float[] cosines, int rows, int columns) {
        var shares = new float[cosines.length];
        var highest = new float[rows];
        for (int i = 0; i < rows; i++) {
            int from = i * columns;
            float top = -1;
            for (int j = 0; j < columns; j++) {
                top = Math.max(top, cosines[from + j]);
            }
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                // StrictMath: the same on every machine, which Math.exp need not be.
                shares[from + j] = (float) StrictMath.exp(SHARPNESS * (cosines[from + j] - top));
                sum += shares[from + j];
            }
            for (int j = 0; j < columns; j++) {
                shares[from + j] = (float) (shares[from + j] / sum);
            }
            highest[i] = top;
        }
        return new Alignment(rows, columns, shares, highest);
    }

    /** The mean of the values of the other text's pieces, as each piece of this one shares them. */
    float[] mixed(float[] values, int width) {
        var mixed = new float[rows * width];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                float share = shares[i * columns + j];
                if (share > 1e-4f) {
                    for (int k = 0; k < width; k++) {
                        mixed[i * width + k] += share * values[j * width + k];
                    }
                }
            }
        }
        return mixed;
    }
}
