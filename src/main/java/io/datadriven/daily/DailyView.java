package io.datadriven.daily;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.ChallengeSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Daily", description = "The challenge of a day, the same for everyone.")
record DailyView(
        @Schema(description = "A day in UTC.", examples = "2026-11-25")
        LocalDate date,

        @Schema(
                description =
                        "`upcoming`, `open` (answers count for the boards) or `over` (they count for practice); others may be added.",
                examples = "open")
        String state,

        @Schema(examples = "2026-11-25T00:00:00Z") Instant beginsAt,
        @Schema(examples = "2026-11-26T00:00:00Z") Instant endsAt,

        @Nullable
        @Schema(
                description =
                        "Absent before the day begins, and where there is none, such as one that has been withdrawn since.")
        ChallengeSummary challenge,

        @Nullable
        @Schema(
                description =
                        "Markdown. Absent where the challenge is, and where each learner has numbers of their own.",
                examples = "A replay has caught up. Put the steps of the cut-over in order.")
        String prompt) {

    static DailyView of(DailyDay day, Catalog catalog) {
        var challenge = Optional.ofNullable(day.challengeId()).flatMap(catalog::findChallenge);
        return new DailyView(
                day.day(),
                day.state(),
                day.beginsAt(),
                day.endsAt(),
                challenge.map(ChallengeSummary::of).orElse(null),
                challenge
                        .filter(it -> !it.isParametrised())
                        .map(Challenge::prompt)
                        .orElse(null));
    }

    @Schema(name = "DailyPage")
    record ListPage(
            List<DailyView> items,

            @Nullable
            @Schema(description = "Where the next page starts; absent on the last.", examples = "MjAyNi0xMS0yNQ")
            String nextCursor) {}
}
