package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.Claim;
import io.datadriven.simulation.pipeline.ConsumerView;
import io.datadriven.simulation.pipeline.Counterexample;
import io.datadriven.simulation.pipeline.Disturbance;
import io.datadriven.simulation.pipeline.Ledger;
import io.datadriven.simulation.pipeline.Parameter;
import io.datadriven.simulation.pipeline.Span;
import io.datadriven.simulation.pipeline.Utilisation;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What running a design showed. */
public final class DesignEvidence {

    private DesignEvidence() {}

    /** What a month costs, line by line. */
    @JsonTypeName("bill")
    @Schema(name = "BillEvidence", examples = """
            {"kind": "bill", "currency": "USD", "low": "700.80", "high": "700.80", "lines": [{"node": "job", "meter": "machines", "quantityLow": 2920, "quantityHigh": 2920, "unit": "hours", "formula": "4 x 730 = 2,920 hours", "unitPrice": "0.192", "priceKey": "ec2.m5.xlarge.hour", "low": "560.64", "high": "560.64"}]}
            """)
    public record Bill(
            @Schema(description = "Of all amounts in it.", examples = "USD")
            String currency,

            @Schema(description = "A month, at the least.", examples = "700.80")
            String low,

            @Schema(description = "A month, at the most.", examples = "700.80")
            String high,

            @Schema(description = "Their amounts add up to the whole, to the cent.")
            List<BillLine> lines)
            implements Evidence {

        /** The bill of a ledger. */
        public static Bill of(Ledger ledger) {
            return new Bill(
                    "USD",
                    ledger.low().toPlainString(),
                    ledger.high().toPlainString(),
                    ledger.lines().stream().map(BillLine::of).toList());
        }
    }

    @Schema(name = "BillLine", description = "What one meter of one node adds.")
    public record BillLine(
            @Schema(examples = "job") String node,
            @Schema(examples = "machines") String meter,

            @Schema(type = SchemaType.NUMBER, format = "double", examples = "2920")
            BigDecimal quantityLow,

            @Schema(type = SchemaType.NUMBER, format = "double", examples = "2920")
            BigDecimal quantityHigh,

            @Schema(examples = "hours") String unit,

            @Schema(description = "Where the quantity comes from.", examples = "4 x 730 = 2,920 hours")
            String formula,

            @Schema(examples = "0.192") String unitPrice,

            @Schema(description = "The price in the price book.", examples = "ec2.m5.xlarge.hour")
            String priceKey,

            @Schema(examples = "560.64") String low,
            @Schema(examples = "560.64") String high) {

        static BillLine of(Ledger.Line line) {
            return new BillLine(
                    line.node(),
                    line.meter(),
                    line.quantityLow(),
                    line.quantityHigh(),
                    line.unit(),
                    line.formula(),
                    line.unitPrice().toPlainString(),
                    line.priceKey(),
                    line.usdLow().toPlainString(),
                    line.usdHigh().toPlainString());
        }
    }

    /** How near the nodes are to their limits. */
    @JsonTypeName("load")
    @Schema(name = "LoadEvidence", examples = """
            {"kind": "load", "nodes": [{"node": "job", "resource": "tasks", "unit": "bytes/s", "average": 20000000, "peak": 44000000, "capacity": 40000000, "averagePercent": 50, "peakPercent": 110}]}
            """)
    public record Load(List<NodeLoad> nodes) implements Evidence {

        static Load of(List<Utilisation> all) {
            return new Load(all.stream().map(NodeLoad::of).toList());
        }
    }

    @Schema(name = "NodeLoad", description = "How much is used of something that can run out.")
    public record NodeLoad(
            @Schema(examples = "job") String node,
            @Schema(examples = "tasks") String resource,

            @Schema(description = "Of all three numbers.", examples = "bytes/s")
            String unit,

            @Schema(examples = "20000000") long average,
            @Schema(examples = "44000000") long peak,
            @Schema(examples = "40000000") long capacity,
            @Schema(examples = "50") int averagePercent,

            @Schema(description = "From 100 on it runs out.", examples = "110")
            int peakPercent) {

        /** Of one resource of a node. */
        public static NodeLoad of(Utilisation it) {
            return new NodeLoad(
                    it.node(),
                    it.resource(),
                    it.unit(),
                    it.average(),
                    it.peak(),
                    it.capacity(),
                    it.averagePercent(),
                    it.peakPercent());
        }
    }

    /** What a consumer reads, held against what it should. */
    @JsonTypeName("consumer_view")
    @Schema(name = "ConsumerEvidence", examples = """
            {"kind": "consumer_view", "consumer": "dashboard", "stalenessP50Ms": 31000, "stalenessP95Ms": 61000, "stalenessMaxMs": 63000, "events": 3000, "lost": 0, "duplicated": 1, "stale": 0, "witness": {"kind": "witness", "story": "e7 comes again at 00:03 and is appended twice.", "events": [{"id": "e7", "source": "orders", "key": "k3", "version": 1, "happenedMs": 1000, "arrivedMs": 1000, "againMs": 181000}], "disturbances": [], "steps": [{"atMs": 1000, "node": "orders", "what": "arrived", "event": "e7"}]}}
            """)
    public record Consumer(
            @Schema(examples = "dashboard") String consumer,

            @Schema(
                    description =
                            "How old the oldest event is that has come and cannot be read yet: half of the time less than this.",
                    examples = "31000")
            long stalenessP50Ms,

            @Schema(description = "The same, 95 % of the time.", examples = "61000")
            long stalenessP95Ms,

            @Schema(description = "The same, at the worst moment.", examples = "63000")
            long stalenessMaxMs,

            @Schema(description = "Synthetic events that were played.", examples = "3000")
            int events,

            @Schema(description = "Rows that are missing.", examples = "0")
            int lost,

            @Schema(description = "Rows that are there once too often.", examples = "1")
            int duplicated,

            @Schema(description = "Rows with an older version than they should have, or a wrong value.", examples = "0")
            int stale,

            @Nullable Witness witness)
            implements Evidence {

        /** Of one consumer. */
        public static Consumer of(ConsumerView view) {
            return new Consumer(
                    view.consumer(),
                    view.stalenessP50Ms(),
                    view.stalenessP95Ms(),
                    view.stalenessMaxMs(),
                    view.events(),
                    view.lost(),
                    view.duplicated(),
                    view.stale(),
                    view.counterexample().map(Witness::of).orElse(null));
        }
    }

    /** The least that shows what is wrong: without any one of its events or disturbances it does not happen. */
    @JsonTypeName("witness")
    @Schema(name = "WitnessEvidence", examples = """
            {"kind": "witness", "story": "e7 comes again at 00:03 and is appended twice.", "events": [{"id": "e7", "source": "orders", "key": "k3", "version": 1, "happenedMs": 1000, "arrivedMs": 1000, "againMs": 181000}], "disturbances": [], "steps": [{"atMs": 1000, "node": "orders", "what": "arrived", "event": "e7"}]}
            """)
    public record Witness(
            @Schema(examples = "e7 comes again at 00:03 and is appended twice.")
            String story,

            List<WitnessEvent> events,

            @Schema(description = "What disturbed the run, in words.", examples = "[]")
            List<String> disturbances,

            @Schema(description = "What happened, in time.") List<WitnessStep> steps)
            implements Evidence {

        static Witness of(Counterexample it) {
            return new Witness(
                    it.story(),
                    it.events().stream().map(WitnessEvent::of).toList(),
                    it.disturbances().stream().map(DesignEvidence::words).toList(),
                    it.trace().stream().map(WitnessStep::of).toList());
        }
    }

    @Schema(name = "WitnessEvent", description = "Times are since the midnight at which the run begins.")
    public record WitnessEvent(
            @Schema(examples = "e7") String id,
            @Schema(examples = "orders") String source,
            @Schema(examples = "k3") String key,

            @Schema(description = "Rises with the changes of a key.", examples = "1")
            int version,

            @Schema(examples = "1000") long happenedMs,
            @Schema(examples = "1000") long arrivedMs,

            @Nullable @Schema(description = "When it came a second time, if it did.", examples = "181000")
            Long againMs) {

        static WitnessEvent of(Counterexample.Event it) {
            return new WitnessEvent(
                    it.id(),
                    it.source(),
                    it.key(),
                    it.version(),
                    it.happenedMs(),
                    it.arrivedMs(),
                    it.againMs().orElse(null));
        }
    }

    @Schema(name = "WitnessStep")
    public record WitnessStep(
            @Schema(examples = "1000") long atMs,

            @Schema(description = "A source or a node.", examples = "orders")
            String node,

            @Schema(description = "What happened, in a word. New ones may be added.", examples = "arrived")
            String what,

            @Schema(examples = "e7") String event,

            @Nullable @Schema(description = "The event that had to do with it, if another one had.", examples = "e9")
            String other) {

        static WitnessStep of(Counterexample.Step it) {
            return new WitnessStep(
                    it.atMs(),
                    it.node(),
                    Parameter.word(it.what()),
                    it.event(),
                    it.other().orElse(null));
        }
    }

    /** What becomes of a design when something goes wrong. */
    @JsonTypeName("drill")
    @Schema(name = "DrillEvidence", examples = """
            {"kind": "drill", "fault": "broker_lost", "rtoMs": 300000, "rpoMs": 0, "sentences": ["'log': One of the 2 other copies takes over."]}
            """)
    public record Drill(
            @Schema(description = "What went wrong. New ones may be added.", examples = "broker_lost")
            String fault,

            @Nullable
            @Schema(description = "Until everything has caught up; absent where it never does.", examples = "300000")
            Long rtoMs,

            @Nullable
            @Schema(
                    description = "So much of what came in is gone or stays wrong; absent where it is all of it.",
                    examples = "0")
            Long rpoMs,

            @Schema(
                    description = "What happened, node by node.",
                    examples = "[\"One of the 2 other copies takes over.\"]")
            List<String> sentences)
            implements Evidence {

        /** Of one drill. */
        public static Drill of(io.datadriven.simulation.pipeline.Drill drill) {
            return new Drill(
                    DesignFault.word(drill.fault()), millis(drill.rto()), millis(drill.rpo()), drill.sentences());
        }

        private static @Nullable Long millis(Span span) {
            return switch (span) {
                case Span.Of it -> it.millis();
                case Span.Endless _ -> null;
            };
        }
    }

    /** What was said about a design, and whether it is so. */
    @JsonTypeName("claims")
    @Schema(name = "ClaimsEvidence", examples = """
            {"kind": "claims", "claims": [{"said": "'dashboard' is at most 60 s behind.", "truth": "false", "found": "What 'dashboard' reads is at most 1 min 34 s old at any time."}]}
            """)
    public record Claims(List<CheckedClaim> claims) implements Evidence {}

    @Schema(name = "CheckedClaim")
    public record CheckedClaim(
            @Schema(examples = "'dashboard' is at most 60 s behind.")
            String said,

            @Schema(
                    description = "true, false, or unsupported where the design has nothing that it could be about.",
                    examples = "false")
            String truth,

            @Schema(
                    description = "What was found.",
                    examples = "What 'dashboard' reads is at most 1 min 34 s old at any time.")
            String found) {

        static CheckedClaim of(DesignClaim said, Claim.Checked checked) {
            return new CheckedClaim(said.said(), Parameter.word(checked.truth()), checked.sentence());
        }

        boolean isTrue() {
            return truth.equals(Parameter.word(Claim.Truth.TRUE));
        }
    }

    private static String words(Disturbance disturbance) {
        return switch (disturbance) {
            case Disturbance.Crash it -> Sentence.of("'%s' dies between its write and its checkpoint.", it.job());
            case Disturbance.BatchRetry it ->
                Sentence.of("A run of '%s' that had committed is started again.", it.job());
            case Disturbance.SourceCut it -> Sentence.of("'%s' is cut off for %d h.", it.source(), it.hours());
            case Disturbance.SchemaBreak it ->
                Sentence.of("'%s' sends events of an unknown form for %d h.", it.source(), it.hours());
            case Disturbance.BadDeploy it -> Sentence.of("'%s' writes wrong values for %d h.", it.job(), it.hours());
        };
    }
}
