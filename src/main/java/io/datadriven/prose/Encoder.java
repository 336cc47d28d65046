package io.datadriven.prose;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns each piece of each word into its state: {@value #WIDTH} numbers of length one that stand for what it means where it
 * stands (all-MiniLM-L6-v2, quantised to 8 bits; Wang et al. 2020).
 *
 * <p>A passage is encoded by itself. So its states do not depend on what stands around it, and neither the order of sentences nor
 * one that is beside the point changes what the others earn.
 */
final class Encoder {

    static final int WIDTH = 384;

    /** The model has places for 512 pieces, two of which frame the passage. */
    static final int LONGEST = 510;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece wordPiece;
    private final String hash;
    private final long first;
    private final long last;

    private Encoder(OrtEnvironment environment, OrtSession session, WordPiece wordPiece, String hash) {
        this.environment = environment;
        this.session = session;
        this.wordPiece = wordPiece;
        this.hash = hash;
        this.first = wordPiece.id("[CLS]");
        this.last = wordPiece.id("[SEP]");
    }

    static Encoder load() {
        var model = resource(MODEL);
        var vocabulary = resource(VOCABULARY);
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            // One thread: sums in one order, and a burst of essays takes no more cores than it was given threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            var session = environment.createSession(model, options);
            return new Encoder(environment, session, new WordPiece(vocabulary(vocabulary)), Hash.of(model, vocabulary));
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder could not be loaded.", e);
        }
    }

    List<Word> words(String text) {
        return wordPiece.words(text);
    }

    String hash() {
        return hash;
    }

    /** The words with the states of their pieces; pieces behind the {@value #LONGEST}th are left out. */
    Encoded encode(List<Word> words) {
        var ids = words.stream()
                .flatMapToInt(it -> Arrays.stream(it.pieces()))
                .limit(LONGEST)
                .toArray();
        var framed = new long[ids.length + 2];
        framed[0] = first;
        for (int i = 0; i < ids.length; i++) {
            framed[i + 1] = ids[i];
        }
        framed[framed.length - 1] = last;
        return new Encoded(words, run(framed));
    }

    private float[] run(long[] ids) {
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        var shape = new long[] {1, ids.length};
        try (var pieces = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var attended = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var kinds = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result =
                        session.run(Map.of("input_ids", pieces, "attention_mask", attended, "token_type_ids", kinds))) {
            return withoutFrame(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length - 2);
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder failed on a passage of " + ids.length + " pieces.", e);
        }
    }

    private static float[] withoutFrame(FloatBuffer all, int pieces) {
        var states = new float[pieces * WIDTH];
        all.get(WIDTH, states);
        for (int at = 0; at < states.length; at += WIDTH) {
            double squares = 0;
            for (int i = at; i < at + WIDTH; i++) {
                squares += states[i] * states[i];
            }
            float scale = (float) (1 / Math.sqrt(squares));
            for (int i = at; i < at + WIDTH; i++) {
                states[i] *= scale;
            }
        }
        return states;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Encoder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no '" + name + "' on the class path.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pieces by name, out of a file that describes a whole tokenizer. */
    private static Map<String, Integer> vocabulary(byte[] tokenizer) {
        var pieces = new HashMap<String, Integer>();
        try (var json = new JsonFactory().createParser(tokenizer)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("vocab")) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        pieces.put(json.currentName(), json.nextIntValue(0));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pieces;
    }
}
