package io.datadriven.catalog;

import static java.math.MathContext.DECIMAL128;
import static java.util.stream.IntStream.rangeClosed;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A function that formulas may use: none reads a clock, chance or a locale, and each gives the same digits everywhere. */
record AllowedFunction(List<FunctionParameterDefinition> getFunctionParameterDefinitions, Body body)
        implements FunctionIfc {

    /** StrictMath is the same to the last bit on every machine; these are the digits that a double holds for sure. */
    private static final MathContext OF_A_DOUBLE = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MOST_PLACES = 30;

    interface Body {
        EvaluationValue of(Expression expression, Token token, EvaluationValue... arguments) throws EvaluationException;
    }

    private interface Calculation {
        BigDecimal of(List<BigDecimal> numbers);
    }

    static FunctionDictionaryIfc all() {
        var all = new MapBasedFunctionDictionary();
        all.addFunction("ABS", numbers(1, it -> it.getFirst().abs()));
        all.addFunction("CEILING", numbers(1, it -> it.getFirst().setScale(0, RoundingMode.CEILING)));
        all.addFunction("FLOOR", numbers(1, it -> it.getFirst().setScale(0, RoundingMode.FLOOR)));
        all.addFunction("ROUND", numbers(2, it -> rounded(it.getFirst(), it.getLast())));
        all.addFunction("SQRT", numbers(1, it -> it.getFirst().sqrt(DECIMAL128)));
        all.addFunction("LOG10", numbers(1, it -> log10(it.getFirst())));
        all.addFunction(
                "MIN", manyNumbers(it -> it.stream().reduce(BigDecimal::min).orElseThrow()));
        all.addFunction(
                "MAX", manyNumbers(it -> it.stream().reduce(BigDecimal::max).orElseThrow()));
        all.addFunction("SUM", manyNumbers(it -> it.stream()
                .reduce((left, right) -> left.add(right, DECIMAL128))
                .orElseThrow()));
        all.addFunction("IF", new AllowedFunction(List.of(one(false), one(true), one(true)), AllowedFunction::choice));
        return all;
    }

    private static AllowedFunction numbers(int count, Calculation calculation) {
        return new AllowedFunction(
                rangeClosed(1, count).mapToObj(_ -> one(false)).toList(), calculated(calculation));
    }

    private static AllowedFunction manyNumbers(Calculation calculation) {
        return new AllowedFunction(
                List.of(
                        one(false),
                        FunctionParameterDefinition.builder()
                                .name("more")
                                .isVarArg(true)
                                .build()),
                calculated(calculation));
    }

    private static FunctionParameterDefinition one(boolean isLazy) {
        return FunctionParameterDefinition.builder()
                .name("value")
                .isLazy(isLazy)
                .build();
    }

    private static Body calculated(Calculation calculation) {
        return (_, token, arguments) -> {
            var numbers = new ArrayList<BigDecimal>();
            for (var argument : arguments) {
                numbers.add(Operand.number(argument, token));
            }
            return Operand.of(calculation.of(numbers), token);
        };
    }

    private static EvaluationValue choice(Expression expression, Token token, EvaluationValue... arguments)
            throws EvaluationException {
        return Operand.evaluated(Operand.truth(arguments[0], token) ? arguments[1] : arguments[2], expression);
    }

    /** Halves go away from zero, as people round and as the tolerances of a numeric answer do. */
    private static BigDecimal rounded(BigDecimal number, BigDecimal places) {
        if (places.stripTrailingZeros().scale() > 0 || places.abs().compareTo(BigDecimal.valueOf(MOST_PLACES)) > 0) {
            throw new ArithmeticException("ROUND takes a whole number of decimal places, at most 30");
        }
        return number.setScale(places.intValueExact(), RoundingMode.HALF_UP);
    }

    private static BigDecimal log10(BigDecimal number) {
        if (number.signum() <= 0) {
            throw new ArithmeticException("LOG10 takes a number above 0");
        }
        return new BigDecimal(StrictMath.log10(number.doubleValue()), OF_A_DOUBLE);
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments)
            throws EvaluationException {
        return body.of(expression, token, arguments);
    }

    @Override
    public void validatePreEvaluation(Token token, EvaluationValue... arguments) {
        // Each body looks at its own arguments.
    }

    @Override
    public boolean hasVarArgs() {
        return getFunctionParameterDefinitions.getLast().isVarArg();
    }
}
