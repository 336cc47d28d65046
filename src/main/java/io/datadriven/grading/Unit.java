package io.datadriven.grading;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts, such as {@code GB}, {@code K USD/month} or {@code files/day}.
 *
 * <p>Prefixes mean what the standards say: a GB is 10⁹ bytes (SI), a GiB is 2³⁰ (IEC 80000-13). A month has 730 hours, as
 * the price books reckon, and a year 8,760.
 *
 * @param quantity what is counted: {@code byte}, {@code second}, {@code USD}, {@code ratio} or a noun in the singular
 * @param factor how many base units of the quantity one unit is
 * @param perSeconds for a rate, the length of its period in seconds; 0 for an amount
 */
record Unit(String quantity, BigDecimal factor, BigDecimal perSeconds) {

    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_UP);
    private static final Pattern SHAPE = Pattern.compile(
            "(?<magnitude>(?:[KMB]|thousand|million|billion) )?(?<noun>[^/]+?)" + "(?:/(?<period>[A-Za-z]+))?");

    private static final Map<String, BigDecimal> DATA = Map.ofEntries(
            entry("B", BigDecimal.ONE),
            entry("bytes", BigDecimal.ONE),
            entry("kB", power(1000, 1)),
            entry("KB", power(1000, 1)),
            entry("MB", power(1000, 2)),
            entry("GB", power(1000, 3)),
            entry("TB", power(1000, 4)),
            entry("PB", power(1000, 5)),
            entry("KiB", power(1024, 1)),
            entry("MiB", power(1024, 2)),
            entry("GiB", power(1024, 3)),
            entry("TiB", power(1024, 4)),
            entry("PiB", power(1024, 5)));

    private static final Map<String, BigDecimal> SECONDS = Map.ofEntries(
            entry("ms", new BigDecimal("0.001")),
            entry("s", BigDecimal.ONE),
            entry("sec", BigDecimal.ONE),
            entry("second", BigDecimal.ONE),
            entry("min", BigDecimal.valueOf(60)),
            entry("minute", BigDecimal.valueOf(60)),
            entry("h", BigDecimal.valueOf(3_600)),
            entry("hour", BigDecimal.valueOf(3_600)),
            entry("d", BigDecimal.valueOf(86_400)),
            entry("day", BigDecimal.valueOf(86_400)),
            entry("week", BigDecimal.valueOf(604_800)),
            entry("month", BigDecimal.valueOf(730L * 3_600)),
            entry("year", BigDecimal.valueOf(8_760L * 3_600)));

    private static final Map<String, BigDecimal> RATIO =
            Map.of("%", new BigDecimal("0.01"), "percent", new BigDecimal("0.01"), "fraction", BigDecimal.ONE);

    private static final Map<String, BigDecimal> MAGNITUDES = Map.of(
            "K", power(10, 3),
            "thousand", power(10, 3),
            "M", power(10, 6),
            "million", power(10, 6),
            "B", power(10, 9),
            "billion", power(10, 9));

    /** Reads a unit, or nothing where no quantity is named. Letters count as they are: a Gb is not a GB. */
    static Optional<Unit> parse(String text) {
        var shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        var period = shape.group("period");
        var seconds = period == null ? Optional.of(BigDecimal.ZERO) : time(period);
        var magnitude = Optional.ofNullable(shape.group("magnitude"))
                .map(it -> MAGNITUDES.get(it.strip()))
                .orElse(BigDecimal.ONE);
        return seconds.flatMap(per ->
                amount(shape.group("noun")).map(it -> new Unit(it.quantity, it.factor.multiply(magnitude), per)));
    }

    /** The unit that an answer is in: the one that is asked for unless it names another that fits. */
    static Optional<Unit> of(@Nullable String given, Unit asked) {
        return given == null || given.isBlank()
                ? Optional.of(asked)
                : parse(given).filter(asked::fits);
    }

    private static Optional<Unit> amount(String noun) {
        return Stream.of(
                        Optional.ofNullable(DATA.get(noun)).map(it -> amount("byte", it)),
                        time(noun).map(it -> amount("second", it)),
                        Optional.ofNullable(RATIO.get(noun)).map(it -> amount("ratio", it)),
                        money(noun).map(it -> amount("USD", it)),
                        counted(noun).map(it -> amount(it, BigDecimal.ONE)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Unit amount(String quantity, BigDecimal factor) {
        return new Unit(quantity, factor, BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> time(String noun) {
        var singular = noun.length() > 3 && noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
        return Optional.ofNullable(SECONDS.get(noun)).or(() -> Optional.ofNullable(SECONDS.get(singular)));
    }

    private static Optional<BigDecimal> money(String noun) {
        return switch (noun) {
            case "USD", "$" -> Optional.of(BigDecimal.ONE);
            case "$K", "K$" -> Optional.of(power(10, 3));
            case "$M", "M$" -> Optional.of(power(10, 6));
            default -> Optional.empty();
        };
    }

    /** Nouns are compared in lower case and without the plural's s; of symbols such as Gb or GIB a noun has none. */
    private static Optional<String> counted(String noun) {
        var isNoun = noun.length() > 3 && noun.matches("[A-Za-z][a-z]+([ -][a-z]+)*");
        var singular = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
        return isNoun ? Optional.of(singular.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether a number in this unit can be converted into the other one. */
    boolean fits(Unit other) {
        return quantity.equals(other.quantity) && (perSeconds.signum() == 0) == (other.perSeconds.signum() == 0);
    }

    /** The same amount in another unit that fits; exact when the units are equal, else to 34 digits. */
    BigDecimal convert(BigDecimal value, Unit to) {
        if (equals(to)) {
            return value;
        }
        var converted = value.multiply(factor).divide(to.factor, MathContext.DECIMAL128);
        return perSeconds.signum() == 0
                ? converted
                : converted.multiply(to.perSeconds).divide(perSeconds, MathContext.DECIMAL128);
    }

    /** At most 12 figures, and no trailing zeros: what a person wants to see. */
    static BigDecimal shown(BigDecimal value) {
        var rounded = value.round(SHOWN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static BigDecimal power(int base, int exponent) {
        return BigDecimal.valueOf(base).pow(exponent);
    }
}
