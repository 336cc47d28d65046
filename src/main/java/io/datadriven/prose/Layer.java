package io.datadriven.prose;

import java.nio.FloatBuffer;

/**
 * A dense layer of the polarity head: {@code out = weights^T in + bias}.
 *
 * @param weights row after row, one row of {@code outputs} numbers for each input
 */
@SuppressWarnings("ArrayRecordComponent") // never compared with another
record Layer(int inputs, int outputs, float[] weights, float[] bias) {

    static int size(int inputs, int outputs) {
        return inputs * outputs + outputs;
    }

    /** The next numbers of the buffer. */
    static Layer read(int inputs, int outputs, FloatBuffer numbers) {
        var weights = new float[inputs * outputs];
        var bias = new float[outputs];
        numbers.get(weights).get(bias);
        return new Layer(inputs, outputs, weights, bias);
    }

    float[] apply(float[] in) {
        return apply(in, 0);
    }

    /** Of the inputs that stand from there on. */
    float[] apply(float[] in, int from) {
        var out = bias.clone();
        for (int i = 0; i < inputs; i++) {
            float value = in[from + i];
            if (value != 0) {
                int row = i * outputs;
                for (int o = 0; o < outputs; o++) {
                    out[o] += value * weights[row + o];
                }
            }
        }
        return out;
    }
}
