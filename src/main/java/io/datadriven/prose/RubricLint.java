package io.datadriven.prose;

import java.util.List;

/** Finds what in a rubric would grade answers wrongly: phrasings that miss their own criterion, or meet another's. */
public final class RubricLint {

    private RubricLint() {}

    /**
     * What an author should mend.
     *
     * @param pointer where in the rubric, as a JSON pointer such as {@code /criteria/0/exemplars/1}
     * @param message what is wrong and by how much, for the author
     */
    public record Fault(String pointer, String message) {}

    /** Empty when every phrasing does what it is there for. */
    public static List<Fault> of(Assessor assessor, Rubric rubric, Calibration calibration) {
        throw new UnsupportedOperationException("Rubrics are not checked yet.");
    }
}
