package io.datadriven.simulation.pipeline;

import java.util.Locale;

/**
 * A partitioned log that keeps events for some time, for any number of readers.
 *
 * @param partitions of Kinesis the shards
 * @param replicationFactor of Kinesis it is three whatever is said
 * @param brokerType of Kafka
 * @param brokers of Kafka
 */
public record EventLog(
        Technology technology,
        int partitions,
        int replicationFactor,
        int retentionHours,
        BrokerType brokerType,
        int brokers)
        implements Component {

    public enum Technology {
        KAFKA,
        KINESIS
    }

    /** A size of a managed Kafka broker. */
    public enum BrokerType implements Parameter.Listed {
        T3_SMALL,
        M5_LARGE,
        M5_XLARGE,
        M5_2XLARGE;

        @Override
        public String listed() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }
}
