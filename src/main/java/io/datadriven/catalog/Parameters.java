package io.datadriven.catalog;

import com.ezylang.evalex.data.EvaluationValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What differs between the variants of a challenge, in the order of its file, and which draws are good.
 *
 * <p>A try draws all parameters that are drawn, in their order. When it breaks a constraint the next try goes on in the same
 * stream. Changing any of this changes every variant that was ever answered.
 */
record Parameters(List<Parameter> all, List<Constraint> constraints) {

    /** Where a file says what must hold. */
    static final String CONSTRAINTS = "/constraints";

    private static final int TRIES = 1_000;

    /**
     * What must hold.
     *
     * @param after it can be evaluated as soon as so many parameters are known, and guards those that follow
     */
    record Constraint(Formula formula, int after) {}

    List<String> names() {
        return all.stream().map(Parameter::name).toList();
    }

    /**
     * The parameters of a variant.
     *
     * @throws FaultyVariant when an expression has no value, or the constraints are hardly ever met
     */
    Scope draw(Seed seed) {
        var stream = new SplitMix64(seed);
        for (int i = 0; i < TRIES; i++) {
            var scope = scope(drawn(stream));
            if (scope.isPresent()) {
                return scope.get();
            }
        }
        throw new FaultyVariant(
                CONSTRAINTS, "The constraints are hardly ever met: %,d draws broke them.".formatted(TRIES));
    }

    private Iterator<EvaluationValue> drawn(SplitMix64 stream) {
        var drawn = new ArrayList<EvaluationValue>();
        for (var parameter : all) {
            switch (parameter) {
                case Parameter.Drawn it -> drawn.add(it.draw(stream));
                case Parameter.Derived _ -> {}
            }
        }
        return drawn.iterator();
    }

    /** What follows from the draw, or nothing when it breaks a constraint. */
    private Optional<Scope> scope(Iterator<EvaluationValue> drawn) {
        var scope = new Scope();
        for (int i = 0; i < all.size(); i++) {
            switch (all.get(i)) {
                case Parameter.Drawn it -> scope.setData(it.name(), drawn.next());
                case Parameter.Derived it -> scope.setData(it.name(), derived(it, scope, i));
            }
            if (!holds(i + 1, scope)) {
                return Optional.empty();
            }
        }
        return Optional.of(scope);
    }

    private static EvaluationValue derived(Parameter.Derived parameter, Scope scope, int index) {
        try {
            return parameter.formula().in(scope);
        } catch (FaultyFormula e) {
            throw new FaultyVariant("/parameters/%d/expression".formatted(index), e);
        }
    }

    private boolean holds(int known, Scope scope) {
        for (int i = 0; i < constraints.size(); i++) {
            var constraint = constraints.get(i);
            try {
                if (constraint.after() == known && !constraint.formula().holds(scope)) {
                    return false;
                }
            } catch (FaultyFormula e) {
                throw new FaultyVariant("/constraints/%d".formatted(i), e);
            }
        }
        return true;
    }
}
