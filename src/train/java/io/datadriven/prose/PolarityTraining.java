package io.datadriven.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains the weights of {@link Polarity} on the frozen states of the encoder and writes them as the resource that ships: {@code
 * ./mvnw -Ptrain test-compile exec:exec}. The seed is fixed, so on processors of one kind the same pairs give the same weights.
 */
public final class PolarityTraining {

    private static final long SEED = 20_260_101;
    private static final int EPOCHS = Integer.getInteger("epochs", 10);
    private static final int BATCH = 32;

    /** Every eighth line of the tables is kept back, to say how good the weights are on lines they have not seen. */
    private static final int KEPT_BACK = 8;

    private PolarityTraining() {}

    private record Sample(PolarityNet.Side first, PolarityNet.Side second, PolarityNet.Aligned aligned, boolean opposite) {}

    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments.length == 0 ? "." : arguments[0]);
        var lines = PolarityPairs.lines(root.resolve("src/train/resources/polarity"));
        var sentences = PolarityPairs.sentences(root.resolve("src/main/resources/content"));
        var kept = new ArrayList<PolarityPairs.Line>();
        var used = new ArrayList<PolarityPairs.Line>();
        for (int i = 0; i < lines.size(); i++) {
            (i % KEPT_BACK == 0 ? kept : used).add(lines.get(i));
        }
        var random = new Random(SEED);
        var encoder = Encoder.load();
        var encoded = new HashMap<String, PolarityNet.Side>();
        var training = samples(encoder, encoded, PolarityPairs.of(used, sentences, random));
        var judging = samples(encoder, encoded, PolarityPairs.of(kept, List.of(), random));
        System.out.println(lines.size() + " lines, " + sentences.size() + " sentences; " + training.size() + " pairs to train on, "
                + judging.size() + " to judge by");
        var net = train(training, judging, random);
        var file = root.resolve("src/main/resources/prose/polarity.bin");
        Files.createDirectories(file.getParent());
        Files.write(file, net.bytes());
    }

    private static List<Sample> samples(
            Encoder encoder, Map<String, PolarityNet.Side> encoded, List<PolarityPairs.Pair> pairs) {
        return pairs.stream()
                .map(it -> {
                    var first = encoded.computeIfAbsent(it.first(), text -> side(encoder, text));
                    var second = encoded.computeIfAbsent(it.second(), text -> side(encoder, text));
                    return new Sample(first, second, PolarityNet.Aligned.of(first, second), it.opposite());
                })
                .toList();
    }

    private static PolarityNet.Side side(Encoder encoder, String text) {
        return new PolarityNet.Side(encoder.encode(encoder.words(text)));
    }

    private static PolarityNet train(List<Sample> training, List<Sample> judging, Random random) {
        var net = new PolarityNet(random);
        var order = new ArrayList<>(training);
        int steps = EPOCHS * (training.size() / BATCH);
        int step = 0;
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            for (int at = 0; at + BATCH <= order.size(); at += BATCH) {
                for (var sample : order.subList(at, at + BATCH)) {
                    loss += net.learn(sample.first(), sample.second(), sample.aligned(), sample.opposite());
                }
                net.step(BATCH, rate(step++, steps));
            }
            System.out.printf("epoch %d: loss %.4f; %s%n", epoch, loss / order.size(), judged(net, judging));
        }
        return net;
    }

    /** Up over the first twentieth, then down along a cosine. */
    private static double rate(int step, int steps) {
        double part = step / (double) steps;
        return 2e-3 * (part < 0.05 ? part / 0.05 : 0.5 * (1 + Math.cos(Math.PI * (part - 0.05) / 0.95)));
    }

    private static String judged(PolarityNet net, List<Sample> judging) {
        int caught = 0;
        int opposites = 0;
        int alarms = 0;
        int right = 0;
        for (var sample : judging) {
            double opposite = net.opposite(sample.first(), sample.second(), sample.aligned());
            opposites += sample.opposite() ? 1 : 0;
            caught += sample.opposite() && opposite > 0.9 ? 1 : 0;
            alarms += !sample.opposite() && opposite > 0.9 ? 1 : 0;
            right += sample.opposite() == opposite > 0.5 ? 1 : 0;
        }
        return String.format(
                "of those kept back %.1f %% right at 0.5; at 0.9 %.1f %% of opposites caught, %.1f %% false alarms",
                100.0 * right / judging.size(),
                100.0 * caught / opposites,
                100.0 * alarms / (judging.size() - opposites));
    }
}
