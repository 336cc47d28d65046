package io.datadriven.daily;

import io.datadriven.daily.BoardEntries.Which;
import io.datadriven.platform.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Leaderboard", description = "A part of a board, the best first.")
record LeaderboardView(
        @Schema(description = "`daily` or `weekly`; others may be added.", examples = "weekly")
        String board,

        @Schema(examples = "2026-11-23") LocalDate from,
        @Schema(examples = "2026-11-29") LocalDate to,

        @Schema(description = "The most points that there are.", examples = "7000")
        int mostPoints,

        @Nullable @Schema(description = "Your own entry, wherever it stands; absent when you are not on this board.")
        BoardEntryView mine,

        List<BoardEntryView> items,

        @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MTIw")
        String nextCursor) {

    static LeaderboardView of(Which which, Leaderboards.Part part) {
        var mine = part.mine().map(it -> BoardEntryView.of(it, which.board(), true));
        return new LeaderboardView(
                which.board().word(),
                which.period(),
                which.board().lastDay(which.period()),
                which.board().mostPoints(),
                mine.orElse(null),
                part.ranked().stream()
                        .map(it -> BoardEntryView.of(it, which.board(), part.isMine(it)))
                        .toList(),
                part.next().map(Leaderboards::written).map(Paging::cursor).orElse(null));
    }

    @Schema(name = "LeaderboardEntry")
    record BoardEntryView(
            @Schema(description = "From 1. Equals share a rank.", examples = "17")
            long rank,

            @Schema(description = "The name that was chosen for the boards.", examples = "Ada L.")
            String displayName,

            @Schema(examples = "4210") int points,

            @Schema(
                    description =
                            "When the last of the points was earned. Of equal points the earlier ones come first.",
                    examples = "2026-11-25T07:12:00Z")
            Instant reachedAt,

            @Schema(description = "Whether it is you.", examples = "false")
            boolean me) {

        static BoardEntryView of(Leaderboards.Ranked ranked, Board board, boolean me) {
            var place = ranked.entry().place();
            return new BoardEntryView(
                    ranked.rank(),
                    ranked.entry().displayName(),
                    board.mostPoints() - place.missed(),
                    place.reachedAt(),
                    me);
        }
    }
}
