package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Under which names a bill looks its prices up. The last word of each says what one pays for. */
public final class PriceKeys {

    static final String LOG_STORAGE = "msk.storage.gb-month";
    static final String BETWEEN_REGIONS = "transfer.between-regions.gb";
    static final String BETWEEN_ZONES = "transfer.between-zones.gb";
    static final String SHARD = "kinesis.shard.hour";
    static final String PUT_UNITS = "kinesis.put-units.million";
    static final String EXTENDED_RETENTION = "kinesis.extended-retention.shard-hour";
    static final String LONG_RETENTION = "kinesis.retention.gb-month";
    static final String COMPACTION = "glue.dpu.hour";
    static final String PUTS = "s3.put.thousand";
    static final String GETS = "s3.get.thousand";
    static final String SCAN = "redshift.spectrum.tb";
    static final String WAREHOUSE_NODE = "redshift.ra3.4xlarge.hour";
    static final String WAREHOUSE_STORAGE = "redshift.storage.gb-month";
    static final String DISK = "ebs.gp3.gb-month";
    static final String KEY_VALUE_WRITES = "dynamodb.write.million";
    static final String KEY_VALUE_READS = "dynamodb.read.million";

    private PriceKeys() {}

    static String machine(InstanceType type) {
        return "ec2." + type.listed() + ".hour";
    }

    /** What the cluster service takes on top of the machine. */
    static String uplift(InstanceType type) {
        return "emr." + type.listed() + ".hour";
    }

    static String broker(EventLog.BrokerType type) {
        return "msk." + type.name().toLowerCase(Locale.ROOT).replace('_', '.') + ".hour";
    }

    static String stored(TableStorage.StorageClass storageClass) {
        return switch (storageClass) {
            case STANDARD -> "s3.standard.gb-month";
            case INFREQUENT_ACCESS -> "s3.infrequent-access.gb-month";
            case GLACIER_FLEXIBLE -> "s3.glacier-flexible.gb-month";
            case DEEP_ARCHIVE -> "s3.deep-archive.gb-month";
        };
    }

    /** All that any bill can ask for, and so what every price book has. */
    public static SortedSet<String> all() {
        return Stream.of(
                        Stream.of(
                                LOG_STORAGE,
                                BETWEEN_ZONES,
                                BETWEEN_REGIONS,
                                SHARD,
                                PUT_UNITS,
                                EXTENDED_RETENTION,
                                LONG_RETENTION,
                                COMPACTION,
                                PUTS,
                                GETS,
                                SCAN,
                                WAREHOUSE_NODE,
                                WAREHOUSE_STORAGE,
                                DISK,
                                KEY_VALUE_WRITES,
                                KEY_VALUE_READS),
                        Stream.of(InstanceType.values()).map(PriceKeys::machine),
                        Stream.of(InstanceType.values()).map(PriceKeys::uplift),
                        Stream.of(EventLog.BrokerType.values()).map(PriceKeys::broker),
                        Stream.of(TableStorage.StorageClass.values()).map(PriceKeys::stored))
                .flatMap(it -> it)
                .collect(collectingAndThen(toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }
}
