package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.simulation.RowMeaning;
import io.datadriven.simulation.pipeline.Workload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a design has to carry, and for whom: as authors write it, as learners see it, and as it is sent for a what-if. */
@Schema(name = "Workload", description = "What a design has to carry, and for whom.", examples = """
                {"sources": [{"id": "orders", "averageEventsPerSecond": 2000, "peakEventsPerSecond": 6000, "eventBytes": 1000, "keys": 500000, "hotKeyPercent": 1, "lateness": [{"perMille": 20, "seconds": 3600}], "duplicatesPerMille": 5, "duplicateAfterSeconds": 600, "outOfOrderSeconds": 30}], "consumers": [{"id": "dashboard", "meaning": "latest_per_key", "queriesPerHour": 60, "daysRead": 1, "columnsPercent": 20}], "historyDays": 7}
                """)
public record DesignWorkload(
        @NotNull @Size(min = 1, max = 4) List<@NotNull @Valid Source> sources,
        @NotNull @Size(min = 1, max = 4) List<@NotNull @Valid Consumer> consumers,

        @Nullable @Valid @Schema(description = "How fast machines are at it. Without it: usual figures.")
        Work work,

        @Min(0) @Max(3_650) @Schema(description = "How many days one must be able to compute again.", examples = "7")
        int historyDays,

        @Nullable
        @Min(0)
        @Max(2_147_483_647)
        @Schema(description = "What the synthetic events are drawn from; 1 unless said.", examples = "1")
        Integer seed) {

    private static final int USUAL_SEED = 1;

    @Schema(name = "WorkloadSource", description = "Where events come from.")
    public record Source(
            @NotNull @Pattern(regexp = DesignNode.ID) @Schema(examples = "orders")
            String id,

            @Min(1) @Max(5_000_000) @Schema(examples = "2000")
            int averageEventsPerSecond,

            @Min(1) @Max(20_000_000) @Schema(examples = "6000")
            int peakEventsPerSecond,

            @Min(1) @Max(1_000_000) @Schema(description = "Of one event, uncompressed.", examples = "1000")
            int eventBytes,

            @Min(1) @Max(1_000_000_000) @Schema(description = "How many business keys there are.", examples = "500000")
            int keys,

            @Min(0) @Max(100) @Schema(description = "The share of events of the most frequent key.", examples = "1")
            int hotKeyPercent,

            @NotNull @Size(max = 5) @Schema(description = "Groups of events that come late; all others come at once.")
            List<@NotNull @Valid Lateness> lateness,

            @Min(0) @Max(1_000) @Schema(description = "So many of a thousand events are sent twice.", examples = "5")
            int duplicatesPerMille,

            @Min(0)
            @Max(2_592_000)
            @Schema(description = "How long after the first time at the most: the retry horizon.", examples = "600")
            int duplicateAfterSeconds,

            @Min(0)
            @Max(2_592_000)
            @Schema(description = "Events of one key overtake each other by so much at the most.", examples = "30")
            int outOfOrderSeconds) {

        Workload.Source source() {
            return new Workload.Source(
                    id,
                    averageEventsPerSecond,
                    peakEventsPerSecond,
                    eventBytes,
                    keys,
                    hotKeyPercent,
                    lateness.stream()
                            .map(it -> new Workload.Lateness(it.perMille(), it.seconds()))
                            .toList(),
                    duplicatesPerMille,
                    duplicateAfterSeconds,
                    outOfOrderSeconds);
        }
    }

    @Schema(
            name = "WorkloadLateness",
            description = "So many of a thousand events come so much later than they happened.")
    public record Lateness(
            @Min(0) @Max(1_000) @Schema(examples = "20") int perMille,

            @Min(0) @Max(2_592_000) @Schema(examples = "3600")
            int seconds) {}

    @Schema(name = "WorkloadConsumer", description = "Who reads.")
    public record Consumer(
            @NotNull @Pattern(regexp = DesignNode.ID) @Schema(examples = "dashboard")
            String id,

            @NotNull
            @Pattern(regexp = "latest_per_key|each_event_once")
            @Schema(
                    description = "What a row stands for: latest_per_key or each_event_once.",
                    examples = "latest_per_key")
            String meaning,

            @Min(0) @Max(1_000_000) @Schema(examples = "60") int queriesPerHour,

            @Min(0) @Max(3_650) @Schema(description = "How many days of data a query asks for.", examples = "1")
            int daysRead,

            @Min(1)
            @Max(100)
            @Schema(description = "The share of the bytes of a row that it asks for.", examples = "20")
            int columnsPercent) {

        Workload.Consumer consumer() {
            return new Workload.Consumer(
                    id, WriteDecision.constant(RowMeaning.class, meaning), queriesPerHour, daysRead, columnsPercent);
        }
    }

    @Schema(name = "WorkloadWork", description = "How fast machines are at the work, as it was measured.")
    public record Work(
            @Min(1)
            @Max(1_000_000)
            @Schema(description = "Input of a stream job, in thousands of bytes.", examples = "2500")
            int streamKbPerSecondPerCore,

            @Min(1)
            @Max(1_000_000)
            @Schema(description = "Input of a batch job, in thousands of bytes.", examples = "6000")
            int batchKbPerSecondPerCore,

            @Min(0) @Max(600_000) @Schema(description = "What a commit takes.", examples = "2000")
            int commitMillis,

            @Min(0)
            @Max(600_000)
            @Schema(description = "What each micro-batch takes beside its data.", examples = "500")
            int overheadMillis,

            @Min(0)
            @Max(3_600_000)
            @Schema(description = "What it takes until a batch job has its machines.", examples = "180000")
            int startMillis,

            @Min(1)
            @Max(100)
            @Schema(description = "Events are so many times smaller in columnar files, at the least.", examples = "4")
            int compressionLow,

            @Min(1) @Max(100) @Schema(description = "The same, at the most.", examples = "8")
            int compressionHigh) {

        /** What jobs of some joins and no model do on current machines, rounded; compression as the design document has it. */
        static final Work USUAL = new Work(2_500, 6_000, 2_000, 500, 180_000, 4, 8);

        Workload.Work work() {
            return new Workload.Work(
                    streamKbPerSecondPerCore,
                    batchKbPerSecondPerCore,
                    commitMillis,
                    overheadMillis,
                    startMillis,
                    compressionLow,
                    compressionHigh);
        }
    }

    /** As the simulation takes it. */
    public Workload workload() {
        return new Workload(
                sources.stream().map(Source::source).toList(),
                consumers.stream().map(Consumer::consumer).toList(),
                requireNonNullElse(work, Work.USUAL).work(),
                historyDays,
                requireNonNullElse(seed, USUAL_SEED));
    }

    /** What no bound of a single field says; the pointers lead into the workload. */
    public List<Invalid.Fault> faults() {
        var ids = Stream.concat(
                        sources.stream().map(Source::id), consumers.stream().map(Consumer::id))
                .toList();
        if (ids.stream().distinct().count() < ids.size()) {
            return List.of(new Invalid.Fault(
                    "/consumers", "repeated_id", "Each source and each consumer has an id of its own."));
        }
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            if (source.peakEventsPerSecond() < source.averageEventsPerSecond()) {
                return List.of(new Invalid.Fault(
                        "/sources/" + i + "/peakEventsPerSecond", "below_average", "A peak is at least the average."));
            }
            if (source.lateness().stream().mapToInt(Lateness::perMille).sum() > 1_000) {
                return List.of(new Invalid.Fault(
                        "/sources/" + i + "/lateness",
                        "too_many",
                        "The late groups are together more than all events."));
            }
        }
        var given = requireNonNullElse(work, Work.USUAL);
        return given.compressionHigh() < given.compressionLow()
                ? List.of(new Invalid.Fault("/work/compressionHigh", "below_low", "The most is at least the least."))
                : List.of();
    }
}
