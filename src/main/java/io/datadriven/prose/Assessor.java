package io.datadriven.prose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Assesses texts against rubrics; loaded once, shared by all threads. */
public final class Assessor {

    /** What credit begins at and where it is full for a question whose author says nothing else. */
    public static final Calibration.Thresholds USUAL = new Calibration.Thresholds(0.45, 0.62);

    /** A rubric takes 100 to 300 kB once it is encoded. */
    private static final int RUBRICS_KEPT = 128;

    private final Encoder encoder;
    private final Polarity polarity;
    private final String hash;
    private final Map<Rubric, Prepared> rubrics = Collections.synchronizedMap(new Kept());

    private Assessor(Encoder encoder, Polarity polarity) {
        this.encoder = encoder;
        this.polarity = polarity;
        this.hash = Hash.of(encoder.hash() + polarity.hash());
    }

    /** Loads the encoder, its vocabulary and the polarity weights: about a second, and 140 MB for as long as it is held. */
    public static Assessor load() {
        return new Assessor(Encoder.load(), Polarity.load());
    }

    /** The same rubric, calibration and text always give the same assessment. */
    public Assessment assess(Rubric rubric, Calibration calibration, String text) {
        var prepared = prepared(rubric);
        var screening = Screening.of(Passages.of(text, encoder.words(text)), prepared.questionStems());
        var reading =
                Reading.of(screening.passages().stream().map(encoder::encode).toList());
        var marking = new Marking(reading, polarity, calibration.thresholds());
        var marked = marking.of(prepared.criteria());
        return new Summary(text, reading, prepared, calibration).of(marked, screening.guards(), hash);
    }

    Prepared prepared(Rubric rubric) {
        var known = rubrics.get(rubric);
        if (known == null) {
            known = Prepared.of(encoder, rubric);
            rubrics.put(rubric, known);
        }
        return known;
    }

    /** Those used last. */
    private static final class Kept extends LinkedHashMap<Rubric, Prepared> {

        Kept() {
            super(RUBRICS_KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Rubric, Prepared> eldest) {
            return size() > RUBRICS_KEPT;
        }
    }
}
