package io.datadriven.simulation.pipeline;

import static io.datadriven.simulation.pipeline.Parameter.words;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a design can be made of, with ranges, units and help: what an editor is built from and answers are checked by. */
public final class Palette {

    private static final Parameter.Condition KAFKA = only("technology", "kafka");
    private static final Parameter.Condition MERGE = only("writeMode", "merge");

    private static final ComponentType LOG = new ComponentType(
            "log",
            EventLog.class,
            "A partitioned log that keeps events for a while, for any number of readers.",
            List.of(
                    word(
                            "technology",
                            EventLog.Technology.class,
                            "Kafka on brokers that you size, or Kinesis with shards."),
                    number(
                            "partitions",
                            "",
                            1,
                            10_000,
                            "Partitions, or shards. They bound how many tasks read at once, and one key stays in one of them."),
                    new Parameter.Amount(
                            "replicationFactor",
                            "",
                            1,
                            5,
                            3,
                            KAFKA,
                            "Copies of each partition, on brokers in different zones."),
                    number(
                            "retentionHours",
                            "hours",
                            1,
                            17_520,
                            "How long events are kept. What is older cannot be replayed."),
                    new Parameter.Word(
                            "brokerType", words(EventLog.BrokerType.class), "m5.large", KAFKA, "The size of a broker."),
                    new Parameter.Amount("brokers", "", 1, 60, null, KAFKA, "How many brokers there are.")));

    private static final ComponentType STREAM = new ComponentType(
            "stream",
            StreamJob.class,
            "A job that runs all the time and commits what came since its last commit.",
            List.of(
                    word("technology", StreamJob.Technology.class, "The engine."),
                    word("instanceType", InstanceType.class, "The size of its machines."),
                    number("workers", "", 1, 200, "How many machines it has at the most."),
                    number(
                            "minWorkers",
                            "",
                            1,
                            200,
                            "How many it has at the least. It is scaled between the two by its load; the same number for a fixed size."),
                    number(
                            "triggerSeconds",
                            "seconds",
                            1,
                            86_400,
                            "From one commit to the next. Shorter is fresher, and makes more and smaller files."),
                    number(
                            "checkpointIntervalSeconds",
                            "seconds",
                            0,
                            86_400,
                            "How often it saves what it has done; 0 for never."),
                    word(
                            "delivery",
                            StreamJob.Delivery.class,
                            "What it promises after a crash. Exactly once needs a target that commits offset and rows together."),
                    usually(
                            "dedupeWindowSeconds",
                            "seconds",
                            0,
                            2_592_000,
                            0,
                            "How long it remembers the ids of events, to drop those that come again; 0 for not at all."),
                    usually(
                            "watermarkSeconds",
                            "seconds",
                            0,
                            2_592_000,
                            0,
                            "Events that are later than this are dropped; 0 to wait for all."),
                    word("writeMode", WriteMode.class, "What it does to the rows that are there."),
                    new Parameter.Word("mergeKey", words(MergeKey.class), null, MERGE, "What a merge matches on."),
                    new Parameter.Word(
                            "mergeGuard",
                            words(MergeGuard.class),
                            null,
                            MERGE,
                            "When a merge replaces a row that matches."),
                    usually("spotPercent", "%", 0, 100, 0, "The share of its machines from the spot market.")));

    private static final ComponentType BATCH = new ComponentType(
            "batch",
            BatchJob.class,
            "A job that is started now and then.",
            List.of(
                    usually("technology", BatchJob.Technology.class, "spark", "The engine."),
                    word("instanceType", InstanceType.class, "The size of its machines."),
                    number("workers", "", 1, 500, "How many machines a run has."),
                    number(
                            "everyMinutes",
                            "minutes",
                            5,
                            44_640,
                            "From one start to the next, counted from midnight UTC."),
                    usually(
                            "lookbackDays",
                            "days",
                            0,
                            400,
                            0,
                            "How many days before the current one a merge or an overwrite takes in once more."),
                    word("writeMode", WriteMode.class, "What it does to the rows that are there."),
                    new Parameter.Word("mergeKey", words(MergeKey.class), null, MERGE, "What a merge matches on."),
                    new Parameter.Word(
                            "mergeGuard",
                            words(MergeGuard.class),
                            null,
                            MERGE,
                            "When a merge replaces a row that matches."),
                    usually(
                            "reservedPercent",
                            "%",
                            0,
                            100,
                            0,
                            "The share of its machines that is reserved for a year."),
                    usually("spotPercent", "%", 0, 100, 0, "The share of its machines from the spot market."),
                    flag("checkpointing", "Whether a run that loses a machine goes on where it was.")));

    private static final ComponentType STORAGE = new ComponentType(
            "storage",
            TableStorage.class,
            "A table in files on object storage.",
            List.of(
                    word(
                            "format",
                            TableStorage.Format.class,
                            "Delta and Iceberg commit atomically, also together with how far the input was read; plain Parquet does not."),
                    usually("partitionBy", TableStorage.PartitionBy.class, "event_day", "What its folders are."),
                    usually("sortBy", TableStorage.SortBy.class, "none", "How rows lie within a partition."),
                    usually(
                            "targetFileMb",
                            "MB",
                            1,
                            4_096,
                            128,
                            "How large files are made where there are rows enough. A source that writes into the table by itself closes a file at this size, or after an hour."),
                    usually(
                            "compactionEveryMinutes",
                            "minutes",
                            0,
                            44_640,
                            0,
                            "How often small files are joined; 0 for never."),
                    usually(
                            "storageClass",
                            TableStorage.StorageClass.class,
                            "standard",
                            "Where its files lie, and what they cost."),
                    number("retentionDays", "days", 1, 3_650, "How long rows are kept."),
                    usually(
                            "snapshotHours",
                            "hours",
                            0,
                            8_760,
                            0,
                            "How far back one can return to an earlier state of a Delta or Iceberg table.")));

    private static final ComponentType GATE = new ComponentType(
            "quality_gate",
            QualityGate.class,
            "A check between two nodes, which runs within the job that reads from it.",
            List.of(
                    flag("schemaCheck", "Whether events of an unknown form are stopped here, and do not fail a job."),
                    flag("dedupe", "Whether an event is let through once only, by its id."),
                    flag("deadLetter", "Whether what is stopped is kept, to be mended and sent again.")));

    private static final ComponentType SERVING = new ComponentType(
            "serving",
            Serving.class,
            "What consumers ask, between them and the tables.",
            List.of(
                    word(
                            "technology",
                            Serving.Technology.class,
                            "A warehouse, a real-time column store, a key-value store, or a view that stores nothing."),
                    usually("nodes", "", 1, 128, 1, "How many nodes a warehouse or a column store has."),
                    usually(
                            "refreshSeconds",
                            "seconds",
                            0,
                            86_400,
                            0,
                            "How often it takes over what its inputs have; 0 for at once."),
                    new Parameter.Word(
                            "boundary",
                            words(Serving.Boundary.class),
                            "none",
                            only("technology", "view"),
                            "Which rows of the stream a view shows beside those of the batch. none: all. batch_watermark: those that had not arrived where the batch has read to; it cuts by arrival, not by event time. batch_finished: those that had not arrived when the batch finished, which hides what came while it ran. midnight: those of events of the current day."),
                    new Parameter.Word(
                            "fold",
                            words(Serving.Fold.class),
                            "none",
                            only("technology", "view"),
                            "What a view makes of rows that its tables have of the same. none: it shows all of them. one_per_event: one row of each event, by its id. newest_per_key: of each key the row with the newest version, whichever table has it.")));

    /** Of all components, in the order in which data meet them. */
    public static final List<ComponentType> COMPONENTS = List.of(LOG, STREAM, BATCH, STORAGE, GATE, SERVING);

    public static final ComponentType OPERATIONS = new ComponentType(
            "operations",
            Operations.class,
            "How the pipeline is run.",
            List.of(
                    usually(
                            "idempotency",
                            Operations.Idempotency.class,
                            "none",
                            "What you rely on when something runs twice. It is held against what the design does."),
                    usually("backfill", Operations.Backfill.class, "none", "How history is computed again."),
                    usually(
                            "errorAction",
                            Operations.ErrorAction.class,
                            "stop",
                            "What happens to an event that cannot be processed."),
                    usually("alert", Operations.Alert.class, "none", "What wakes somebody.")));

    /** Of each node but a gate, which runs where the job beside it does. */
    public static final Parameter REGION = new Parameter.Word(
            "region",
            words(Region.class),
            "us",
            null,
            "Where it runs and keeps its data. Prices are those of the price book in either; what goes from one to the other is billed.");

    private static final int WHOLE = 100;

    private Palette() {}

    public static Optional<ComponentType> called(String kind) {
        return COMPONENTS.stream().filter(it -> it.kind().equals(kind)).findFirst();
    }

    public static ComponentType of(Component component) {
        return switch (component) {
            case EventLog _ -> LOG;
            case StreamJob _ -> STREAM;
            case BatchJob _ -> BATCH;
            case TableStorage _ -> STORAGE;
            case QualityGate _ -> GATE;
            case Serving _ -> SERVING;
        };
    }

    /** The component with one parameter changed that matters, in the order of the parameters, the nearest values first. */
    public static List<Component> neighbours(Component component) {
        var type = of(component);
        return neighbours(type, (Record) component).map(Component.class::cast).toList();
    }

    /** The same for how a pipeline is run. */
    public static List<Operations> neighbours(Operations operations) {
        return neighbours(OPERATIONS, operations).map(Operations.class::cast).toList();
    }

    private static Stream<Record> neighbours(ComponentType type, Record made) {
        var values = ComponentType.values(made);
        return type.parameters().stream()
                .filter(it -> ComponentType.matters(it, values))
                .flatMap(it -> it.others(requireNonNull(values.get(it.name()))).stream()
                        .map(other -> type.with(made, it.name(), other)))
                .filter(it -> conflicts(it).isEmpty());
    }

    /** Parameters that are right one by one and not together. */
    static List<ParameterFault> conflicts(Record made) {
        var faults = new ArrayList<ParameterFault>();
        switch (made) {
            case EventLog it
            when it.technology() == EventLog.Technology.KAFKA && it.replicationFactor() > it.brokers() ->
                faults.add(
                        ParameterFault.conflict(
                                "replicationFactor",
                                "Each copy of a partition lies on a broker of its own, so there cannot be more copies than brokers."));
            case StreamJob it
            when it.minWorkers() > it.workers() ->
                faults.add(ParameterFault.conflict(
                        "minWorkers", "There cannot be more workers at the least than at the most."));
            case BatchJob it
            when it.reservedPercent() + it.spotPercent() > WHOLE ->
                faults.add(ParameterFault.conflict(
                        "spotPercent", "Reserved and spot machines are together more than all."));
            case Record _ -> {}
        }
        return List.copyOf(faults);
    }

    private static Parameter.Condition only(String parameter, String word) {
        return new Parameter.Condition(parameter, List.of(word));
    }

    private static Parameter word(String name, Class<? extends Enum<?>> type, String help) {
        return new Parameter.Word(name, words(type), null, null, help);
    }

    private static Parameter usually(String name, Class<? extends Enum<?>> type, String usual, String help) {
        return new Parameter.Word(name, words(type), usual, null, help);
    }

    private static Parameter number(String name, String unit, int least, int most, String help) {
        return new Parameter.Amount(name, unit, least, most, null, null, help);
    }

    private static Parameter usually(
            String name, String unit, int least, int most, @Nullable Integer usual, String help) {
        return new Parameter.Amount(name, unit, least, most, usual, null, help);
    }

    private static Parameter flag(String name, String help) {
        return new Parameter.Switch(name, false, null, help);
    }
}
