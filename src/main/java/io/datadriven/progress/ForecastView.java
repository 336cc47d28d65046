package io.datadriven.progress;

import io.datadriven.drawing.LinePlot;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ReviewForecast",
        description = "How many reviews each of the next 30 days brings. Days are the learner's.")
record ForecastView(List<Day> days) {

    private static final long MS_PER_DAY = 86_400_000;

    @Schema(name = "ReviewForecastDay")
    record Day(
            @Schema(format = "date", examples = "2026-11-25")
            String date,

            @Schema(
                    description = "Reviews that are scheduled now. All that waits already is on the first day.",
                    examples = "7")
            int due,

            @Schema(
                    description =
                            "The same with the reviews that follow from these, when each is remembered well on its day.",
                    examples = "9")
            int expected) {}

    static ForecastView of(Forecast forecast) {
        return new ForecastView(IntStream.range(0, Forecast.DAYS)
                .mapToObj(it -> new Day(
                        forecast.from().plusDays(it).toString(),
                        forecast.due().get(it),
                        forecast.expected().get(it)))
                .toList());
    }

    LinePlot plot() {
        return new LinePlot(
                "Reviews of the next %d days".formatted(days.size()),
                "days from %s on".formatted(days.getFirst().date()),
                days.size() * MS_PER_DAY,
                "reviews a day",
                LinePlot.Unit.COUNT,
                List.of(
                        series("scheduled now", days.stream().map(Day::due).toList()),
                        series(
                                "if each is remembered",
                                days.stream().map(Day::expected).toList())),
                null,
                List.of());
    }

    private static LinePlot.Series series(String name, List<Integer> counts) {
        return new LinePlot.Series(
                name,
                LinePlot.Between.STEPS,
                IntStream.range(0, counts.size())
                        .mapToObj(it -> new LinePlot.Point(it * MS_PER_DAY, counts.get(it)))
                        .toList());
    }
}
