package io.datadriven.prose;

import java.util.List;

/** A small rubric and answers to it, as a person would write them. */
final class Example {

    static final String QUESTION = "Why would you choose Kappa over Lambda for this pipeline?";

    static final Criterion SINGLE_PATH = new Criterion(
            "single-path",
            3,
            true,
            "Kappa needs no separate batch layer, so there is only one code path.",
            List.of(
                    "There is a single pipeline, so the logic is written once.",
                    "Nothing has to be implemented twice, because the stream does all of the work."),
            List.of(),
            List.of(new Misconception("nightly-job", "A nightly batch job still has to correct the stream.", 1)));

    static final Criterion REPLAY = new Criterion(
            "replay",
            2,
            false,
            "History is recomputed by replaying the log from the beginning into a new table.",
            List.of(
                    "After a bug I read all events again with the fixed code and swap the tables.",
                    "Reprocessing means a second instance that starts at the oldest offset."),
            List.of(),
            List.of());

    static final Criterion RETENTION = new Criterion(
            "retention",
            1,
            false,
            "The topic has to keep events long enough for the oldest correction.",
            List.of(
                    "Retention must cover the longest period that we may have to repair.",
                    "If Kafka deletes after seven days, a bug of last month is beyond help."),
            List.of(),
            List.of());

    static final Rubric RUBRIC = new Rubric(QUESTION, List.of(SINGLE_PATH, REPLAY, RETENTION), List.of());

    static final String GOOD = """
            I take Kappa because there is one pipeline only and every rule is implemented once; no batch layer has to be kept in step. \
            When we find a bug, we start the corrected job a second time at the oldest offset, let it fill a new table and then swap. \
            For that the topic's retention has to be longer than the oldest period that we might have to correct.
            """;

    static final String HALF =
            "With Kappa there is a single code path, so no logic has to be written twice for a batch layer.";

    private Example() {}

    static Assessment assess(String text) {
        return Loaded.ASSESSOR.assess(RUBRIC, Assessor.USUAL, text);
    }
}
