package io.datadriven.prose;

import java.util.Random;

/** A layer with the gradients of its weights and the two running means that Adam keeps of each. */
final class Learned {

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double DECAY = 0.05;

    final Layer layer;
    private final float[] gradient;
    private final float[] biasGradient;
    private final float[] mean;
    private final float[] square;
    private final float[] biasMean;
    private final float[] biasSquare;

    Learned(int inputs, int outputs, Random random) {
        this.layer = new Layer(inputs, outputs, new float[inputs * outputs], new float[outputs]);
        double scale = Math.sqrt(2.0 / inputs);
        for (int i = 0; i < layer.weights().length; i++) {
            layer.weights()[i] = (float) (scale * random.nextGaussian());
        }
        this.gradient = new float[inputs * outputs];
        this.biasGradient = new float[outputs];
        this.mean = new float[inputs * outputs];
        this.square = new float[inputs * outputs];
        this.biasMean = new float[outputs];
        this.biasSquare = new float[outputs];
    }

    /** Adds to the gradients what this output costs, and says what the inputs cost. */
    float[] back(float[] in, int from, float[] dOut) {
        backWeights(in, from, dOut);
        var dIn = new float[layer.inputs()];
        for (int i = 0; i < dIn.length; i++) {
            int row = i * layer.outputs();
            float sum = 0;
            for (int o = 0; o < dOut.length; o++) {
                sum += layer.weights()[row + o] * dOut[o];
            }
            dIn[i] = sum;
        }
        return dIn;
    }

    void backWeights(float[] in, int from, float[] dOut) {
        for (int i = 0; i < layer.inputs(); i++) {
            float value = in[from + i];
            int row = i * layer.outputs();
            for (int o = 0; o < dOut.length; o++) {
                gradient[row + o] += value * dOut[o];
            }
        }
        for (int o = 0; o < dOut.length; o++) {
            biasGradient[o] += dOut[o];
        }
    }

    void step(int steps, int batch, double rate) {
        adam(layer.weights(), gradient, mean, square, new double[] {steps, batch, rate, DECAY});
        adam(layer.bias(), biasGradient, biasMean, biasSquare, new double[] {steps, batch, rate, 0});
    }

    private static void adam(float[] weights, float[] gradient, float[] mean, float[] square, double[] how) {
        double firstBias = 1 - Math.pow(FIRST, how[0]);
        double secondBias = 1 - Math.pow(SECOND, how[0]);
        for (int i = 0; i < weights.length; i++) {
            double g = gradient[i] / how[1];
            mean[i] = (float) (FIRST * mean[i] + (1 - FIRST) * g);
            square[i] = (float) (SECOND * square[i] + (1 - SECOND) * g * g);
            double step = mean[i] / firstBias / (Math.sqrt(square[i] / secondBias) + 1e-8);
            weights[i] -= (float) (how[2] * (step + how[3] * weights[i]));
            gradient[i] = 0;
        }
    }
}
