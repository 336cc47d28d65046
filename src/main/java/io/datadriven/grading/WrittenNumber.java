package io.datadriven.grading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.datadriven.simulation.Sentence;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a number as JSON has it or as people write it: {@code 80000}, {@code "80,000"}, {@code "$80K"}. */
final class WrittenNumber extends StdScalarDeserializer<BigDecimal> {

    private static final int DIGITS = 40;
    private static final int EXPONENT = 40;
    private static final Pattern WRITTEN =
            Pattern.compile("(-?)\\$?(\\d{1,3}(?:,\\d{3})+|\\d{1,30})(\\.\\d{1,30})?([KMB]?)");

    WrittenNumber() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return read(json.getText(), context);
        }
        if (!json.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
        }
        // The bound comes first: plain arithmetic on 1e999999999 would take all memory.
        var number = json.getDecimalValue();
        if (number.precision() > DIGITS || Math.abs((long) number.precision() - number.scale()) > EXPONENT) {
            return (BigDecimal)
                    context.handleWeirdNumberValue(BigDecimal.class, 0, Sentence.of("has more than %d digits", DIGITS));
        }
        return number;
    }

    private static @Nullable BigDecimal read(String text, DeserializationContext context) throws IOException {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return (BigDecimal) context.handleWeirdStringValue(
                    BigDecimal.class, text, "is no number; write it like 80000, \"80,000\" or \"$80K\"");
        }
        var fraction = written.group(3) == null ? "" : written.group(3);
        var number = new BigDecimal(written.group(1) + written.group(2).replace(",", "") + fraction);
        return switch (written.group(4)) {
            case "K" -> number.scaleByPowerOfTen(3);
            case "M" -> number.scaleByPowerOfTen(6);
            case "B" -> number.scaleByPowerOfTen(9);
            default -> number;
        };
    }
}
