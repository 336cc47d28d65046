package io.datadriven.catalog;

import static java.util.stream.Collectors.toCollection;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes to be calculated, read once and evaluated for each variant.
 *
 * @param root EvalEx's tree of it
 * @param names the parameters that it uses
 */
record Formula(String text, ASTNode root, Set<String> names) {

    static final int LONGEST = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern TRUTH = Pattern.compile("(?i)true|false");

    /**
     * Reads a formula.
     *
     * @throws FaultyFormula when it is none
     */
    static Formula parse(String text) {
        if (text.length() > LONGEST) {
            throw new FaultyFormula("An expression has at most %d characters.".formatted(LONGEST));
        }
        try {
            var expression = new Expression(text, Scope.ARITHMETIC);
            var nodes = expression.getAllASTNodes();
            checkNumbers(text, nodes);
            return new Formula(text, expression.getAbstractSyntaxTree(), names(nodes));
        } catch (ParseException e) {
            throw unreadable(text, e.getMessage());
        }
    }

    private static void checkNumbers(String text, List<ASTNode> nodes) {
        for (var node : nodes) {
            var token = node.getToken();
            if (token.getType() == TokenType.NUMBER_LITERAL
                    && !NUMBER.matcher(token.getValue()).matches()) {
                throw unreadable(text, "Write the number '%s' like 1000 or 0.5".formatted(token.getValue()));
            }
        }
    }

    private static Set<String> names(List<ASTNode> nodes) {
        return nodes.stream()
                .map(ASTNode::getToken)
                .filter(it -> it.getType() == TokenType.VARIABLE_OR_CONSTANT)
                .map(Token::getValue)
                .filter(it -> !TRUTH.matcher(it).matches())
                .collect(toCollection(LinkedHashSet::new));
    }

    private static FaultyFormula unreadable(String text, @Nullable String reason) {
        var help = reason != null && reason.startsWith("Undefined function")
                ? " There are %s."
                        .formatted(String.join(
                                ", ",
                                new TreeSet<>(
                                        Scope.ARITHMETIC.getFunctionDictionary().getAvailableFunctionNames())))
                : "";
        return new FaultyFormula("The expression '%s' cannot be read: %s.%s".formatted(text, reason, help));
    }

    /**
     * Its value for these parameters: a number, a boolean or a text.
     *
     * @throws FaultyFormula when it has none
     */
    EvaluationValue in(Scope scope) {
        return scope.evaluate(this);
    }

    /**
     * Its value for these parameters as a number.
     *
     * @throws FaultyFormula when it has none
     */
    BigDecimal number(Scope scope) {
        var value = in(scope);
        if (!value.isNumberValue()) {
            throw new FaultyFormula("'%s' is not a number, but %s.".formatted(text, value.getStringValue()));
        }
        return value.getNumberValue();
    }

    /**
     * Whether it is true for these parameters.
     *
     * @throws FaultyFormula when it is neither true nor false
     */
    boolean holds(Scope scope) {
        var value = in(scope);
        if (!value.isBooleanValue()) {
            throw new FaultyFormula("'%s' is not true or false, but %s.".formatted(text, value.getStringValue()));
        }
        return value.getBooleanValue();
    }
}
