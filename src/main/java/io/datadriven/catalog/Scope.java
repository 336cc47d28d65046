package io.datadriven.catalog;

import static java.util.stream.Collectors.joining;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a variant by their names, as far as they are known. Formulas are evaluated in it. */
final class Scope implements DataAccessorIfc {

    /** What formulas may use. Nothing in it depends on the machine, its locale or its zone. */
    static final ExpressionConfiguration ARITHMETIC = ExpressionConfiguration.builder()
            .operatorDictionary(AllowedOperator.all())
            .functionDictionary(AllowedFunction.all())
            .mathContext(MathContext.DECIMAL128)
            .defaultConstants(Map.of("TRUE", EvaluationValue.TRUE, "FALSE", EvaluationValue.FALSE))
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(true)
            .lenientMode(false)
            .zoneId(ZoneOffset.UTC)
            .locale(Locale.ROOT)
            .dateTimeFormatters(List.of())
            .build();

    private final Map<String, EvaluationValue> values = new LinkedHashMap<>();
    private final Expression evaluator = new Expression(
            "", ARITHMETIC.toBuilder().dataAccessorSupplier(() -> this).build());

    EvaluationValue evaluate(Formula formula) {
        try {
            return evaluator.evaluateSubtree(formula.root());
        } catch (EvaluationException | ArithmeticException e) {
            throw new FaultyFormula("'%s' has no value: %s.".formatted(formula.text(), reason(e)));
        }
    }

    private static String reason(Exception e) {
        var reason = String.valueOf(e.getMessage());
        // BigDecimal tells 0 / 0 from 1 / 0; an author need not.
        return reason.startsWith("Division") ? "it divides by zero" : reason;
    }

    @Override
    public @Nullable EvaluationValue getData(String name) {
        return values.get(name);
    }

    @Override
    public void setData(String name, EvaluationValue value) {
        values.put(name, value);
    }

    /** The parameters and their values, as people read them. */
    Map<String, String> written() {
        var written = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> written.put(name, WrittenValue.of(value)));
        return written;
    }

    /** The parameters and their values, as a fault names them. */
    @Override
    public String toString() {
        return written().entrySet().stream()
                .map(it -> "%s = %s".formatted(it.getKey(), it.getValue()))
                .collect(joining(", "));
    }
}
