package io.datadriven.catalog;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;

/** What operators and functions take and give: EvalEx would take a text for a number where it can, and a number for a boolean. */
final class Operand {

    /** Above it, writing a number out or rounding it would take all memory. */
    private static final int LARGEST_EXPONENT = 60;

    private Operand() {}

    static BigDecimal number(EvaluationValue value, Token token) throws EvaluationException {
        if (!value.isNumberValue()) {
            throw new EvaluationException(
                    token, "'%s' takes numbers, and %s is none".formatted(token.getValue(), shown(value)));
        }
        return value.getNumberValue();
    }

    static boolean truth(EvaluationValue value, Token token) throws EvaluationException {
        if (!value.isBooleanValue()) {
            throw new EvaluationException(
                    token, "'%s' takes true or false, and not %s".formatted(token.getValue(), shown(value)));
        }
        return value.getBooleanValue();
    }

    /** The value of an operand that is evaluated only now. */
    static EvaluationValue evaluated(EvaluationValue lazy, Expression expression) throws EvaluationException {
        return expression.evaluateSubtree(lazy.getExpressionNode());
    }

    static EvaluationValue of(BigDecimal number, Token token) throws EvaluationException {
        if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            throw new EvaluationException(
                    token, "the result of '%s' is too large or too near to 0".formatted(token.getValue()));
        }
        return EvaluationValue.numberValue(number);
    }

    static EvaluationValue of(boolean truth) {
        return truth ? EvaluationValue.TRUE : EvaluationValue.FALSE;
    }

    private static String shown(EvaluationValue value) {
        return value.isStringValue() ? "the text '%s'".formatted(value.getStringValue()) : value.getStringValue();
    }
}
