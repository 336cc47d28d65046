package io.datadriven.catalog;

import com.ezylang.evalex.data.EvaluationValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes the value of a formula for people and for JSON: without an exponent, and alike in every locale. */
final class WrittenValue {

    /** More figures than these are the rest of a division, and help nobody who reads them. */
    private static final int FIGURES = 12;

    private static final int GROUP = 3;
    private static final int LONG_DIGITS = 18;

    private WrittenValue() {}

    /** A number as {@code 35,437.5}: at most 12 figures but every digit before the point, and no trailing zeros. */
    static String of(EvaluationValue value) {
        return value.isNumberValue() ? grouped(plain(shown(value.getNumberValue()))) : value.getStringValue();
    }

    /** A number with so many decimals, halves away from zero: {@code 3,827.30}. */
    static String of(BigDecimal number, int decimals) {
        return grouped(number.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** A number as {@code 35437.5}, for SQL and other code. */
    static String digits(BigDecimal number) {
        return plain(shown(number));
    }

    static JsonNode json(EvaluationValue value) {
        if (value.isBooleanValue()) {
            return BooleanNode.valueOf(value.getBooleanValue());
        }
        return value.isNumberValue() ? json(value.getNumberValue()) : TextNode.valueOf(value.getStringValue());
    }

    private static JsonNode json(BigDecimal number) {
        var exact = new BigDecimal(plain(number));
        return exact.scale() == 0 && exact.precision() <= LONG_DIGITS
                ? LongNode.valueOf(exact.longValueExact())
                : DecimalNode.valueOf(exact);
    }

    private static BigDecimal shown(BigDecimal number) {
        var figures = Math.max(FIGURES, number.precision() - number.scale());
        return number.round(new MathContext(figures, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String grouped(String digits) {
        var written = new StringBuilder(digits);
        var point = digits.indexOf('.');
        var first = digits.startsWith("-") ? 1 : 0;
        for (int at = (point < 0 ? digits.length() : point) - GROUP; at > first; at -= GROUP) {
            written.insert(at, ',');
        }
        return written.toString();
    }
}
