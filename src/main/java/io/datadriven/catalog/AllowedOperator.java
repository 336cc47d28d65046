package io.datadriven.catalog;

import static java.math.MathContext.DECIMAL128;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.function.IntPredicate;

/** An operator that formulas may use. All are exact decimals of 34 digits, where EvalEx's own power goes through doubles. */
record AllowedOperator(boolean isPrefix, boolean isOperandLazy, int precedence, Body body) implements OperatorIfc {

    private static final int LARGEST_POWER = 1_000;

    interface Body {
        EvaluationValue of(Expression expression, Token token, EvaluationValue... operands) throws EvaluationException;
    }

    private interface Calculation {
        BigDecimal of(BigDecimal left, BigDecimal right);
    }

    static OperatorDictionaryIfc all() {
        var all = new MapBasedOperatorDictionary();
        all.addOperator("+", prefix((_, token, it) -> Operand.of(Operand.number(it[0], token), token)));
        all.addOperator(
                "-",
                prefix((_, token, it) -> Operand.of(Operand.number(it[0], token).negate(), token)));
        all.addOperator("!", prefix((_, token, it) -> Operand.of(!Operand.truth(it[0], token))));
        all.addOperator("+", numbers(OPERATOR_PRECEDENCE_ADDITIVE, (left, right) -> left.add(right, DECIMAL128)));
        all.addOperator("-", numbers(OPERATOR_PRECEDENCE_ADDITIVE, (left, right) -> left.subtract(right, DECIMAL128)));
        all.addOperator(
                "*", numbers(OPERATOR_PRECEDENCE_MULTIPLICATIVE, (left, right) -> left.multiply(right, DECIMAL128)));
        all.addOperator(
                "/", numbers(OPERATOR_PRECEDENCE_MULTIPLICATIVE, (left, right) -> left.divide(right, DECIMAL128)));
        all.addOperator("%", numbers(OPERATOR_PRECEDENCE_MULTIPLICATIVE, BigDecimal::remainder));
        all.addOperator("^", numbers(OPERATOR_PRECEDENCE_POWER_HIGHER, AllowedOperator::power));
        all.addOperator("=", equality(true));
        all.addOperator("==", equality(true));
        all.addOperator("!=", equality(false));
        all.addOperator("<>", equality(false));
        all.addOperator("<", comparison(it -> it < 0));
        all.addOperator("<=", comparison(it -> it <= 0));
        all.addOperator(">", comparison(it -> it > 0));
        all.addOperator(">=", comparison(it -> it >= 0));
        all.addOperator("&&", logic(OPERATOR_PRECEDENCE_AND, false));
        all.addOperator("||", logic(OPERATOR_PRECEDENCE_OR, true));
        return all;
    }

    private static AllowedOperator prefix(Body body) {
        return new AllowedOperator(true, false, OPERATOR_PRECEDENCE_UNARY, body);
    }

    private static AllowedOperator numbers(int precedence, Calculation calculation) {
        return new AllowedOperator(
                false,
                false,
                precedence,
                (_, token, it) ->
                        Operand.of(calculation.of(Operand.number(it[0], token), Operand.number(it[1], token)), token));
    }

    private static AllowedOperator comparison(IntPredicate holds) {
        return new AllowedOperator(
                false,
                false,
                OPERATOR_PRECEDENCE_COMPARISON,
                (_, token, it) ->
                        Operand.of(holds.test(Operand.number(it[0], token).compareTo(Operand.number(it[1], token)))));
    }

    private static AllowedOperator equality(boolean wanted) {
        return new AllowedOperator(false, false, OPERATOR_PRECEDENCE_EQUALITY, (_, token, it) -> {
            if (it[0].getDataType() != it[1].getDataType()) {
                throw new EvaluationException(token, "'%s' compares different types".formatted(token.getValue()));
            }
            return Operand.of((it[0].compareTo(it[1]) == 0) == wanted);
        });
    }

    /** The right side counts, and has to have a value, only where the left one leaves the result open. */
    private static AllowedOperator logic(int precedence, boolean decided) {
        return new AllowedOperator(false, true, precedence, (expression, token, it) -> {
            var left = Operand.truth(Operand.evaluated(it[0], expression), token);
            return Operand.of(left == decided ? decided : Operand.truth(Operand.evaluated(it[1], expression), token));
        });
    }

    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (exponent.stripTrailingZeros().scale() > 0
                || exponent.abs().compareTo(BigDecimal.valueOf(LARGEST_POWER)) > 0) {
            throw new ArithmeticException("an exponent is a whole number, at most 1,000");
        }
        if (base.signum() == 0 && exponent.signum() < 0) {
            throw new ArithmeticException("Division by zero");
        }
        return base.pow(exponent.intValueExact(), DECIMAL128);
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
            throws EvaluationException {
        return body.of(expression, token, operands);
    }

    @Override
    public int getPrecedence() {
        return precedence;
    }

    @Override
    public int getPrecedence(ExpressionConfiguration configuration) {
        return precedence;
    }

    @Override
    public boolean isLeftAssociative() {
        return true;
    }

    @Override
    public boolean isPostfix() {
        return false;
    }

    @Override
    public boolean isInfix() {
        return !isPrefix;
    }
}
