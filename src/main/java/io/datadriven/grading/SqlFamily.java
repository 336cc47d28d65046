package io.datadriven.grading;

import io.datadriven.simulation.Sentence;

/** Types whose values can be the same. */
enum SqlFamily {
    NUMBER("a number"),
    TEXT("text"),
    TRUTH("a truth value"),
    DATE("a date"),
    TIME("a time of day"),
    TIMESTAMP("a timestamp"),
    TIMESTAMP_WITH_TIME_ZONE("a timestamp with a time zone"),
    INTERVAL("an interval"),
    OTHER("");

    private final String words;

    SqlFamily(String words) {
        this.words = words;
    }

    /** With the engine's name of the type, which is all that can be said of others. */
    String words(String type) {
        return this == OTHER ? type : Sentence.of("%s (%s)", words, type);
    }

    /** By the engine's name of the type, such as {@code DECIMAL(10,2)}. */
    static SqlFamily of(String type) {
        var name = type.split("\\(", 2)[0];
        if (name.endsWith("]")) {
            return OTHER;
        }
        return switch (name) {
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "UHUGEINT",
                    "DECIMAL",
                    "FLOAT",
                    "DOUBLE",
                    "BIGNUM" -> NUMBER;
            case "VARCHAR", "ENUM", "UUID" -> TEXT;
            case "BOOLEAN" -> TRUTH;
            case "DATE" -> DATE;
            case "TIME" -> TIME;
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> TIMESTAMP;
            case "TIMESTAMP WITH TIME ZONE" -> TIMESTAMP_WITH_TIME_ZONE;
            case "INTERVAL" -> INTERVAL;
            case String _ -> OTHER;
        };
    }

    /** Whether sums of such numbers depend on the order in which they are added. */
    static boolean isApproximate(String type) {
        return type.equals("DOUBLE") || type.equals("FLOAT");
    }
}
