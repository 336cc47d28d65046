package io.datadriven.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Calibration",
        description =
                "Whether a learner is right as often as they think they are. The first try of each day at a challenge counts; later ones have "
                        + "seen the feedback.")
record CalibrationView(
        @Schema(description = "What was stated against what came true, the least sure first.")
        List<Point> curve,

        @Schema(
                description = "The same in plain words.",
                examples = "[\"Your 90 % intervals hit 54 %, 7 of 13. They are too narrow: make them wider.\"]")
        List<String> reading) {

    @Schema(name = "CalibrationPoint")
    record Point(
            @Schema(
                    description = "`certainty` levels, or 90 % `interval` estimates. Others may be added.",
                    examples = "certainty")
            String of,

            @Nullable @Schema(description = "The level from 1 to 3; absent for intervals.", examples = "2")
            Integer level,

            @Schema(
                    description =
                            "To state this pays from this probability on. (Marks for certainty are such that level 2 pays from 2/3 on, and 3 from 0.8.)",
                    examples = "0.67")
            double statedFrom,

            @Schema(description = "And up to this one.", examples = "0.8")
            double statedTo,

            @Schema(examples = "13") int answers,

            @Nullable
            @Schema(
                    description =
                            "How often that came true, from 0 to 1; partly right counts in part. Absent without answers.",
                    examples = "0.54")
            Double share,

            @Nullable
            @Schema(
                    description = "Nine times out of ten the true share is above this. Absent without answers.",
                    examples = "0.32")
            Double low,

            @Nullable @Schema(description = "And below this. Absent without answers.", examples = "0.75")
            Double high) {}
}
