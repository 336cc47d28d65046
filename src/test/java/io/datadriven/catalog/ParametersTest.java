package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ezylang.evalex.data.EvaluationValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the draw of every seed. */
class ParametersTest {

    private static final Parameters PARAMETERS = new Parameters(
            List.of(
                    new Parameter.Range("whole", new BigDecimal("-50"), new BigDecimal("5"), 41),
                    new Parameter.Range("exact", new BigDecimal("0.021"), new BigDecimal("0.001"), 5),
                    new Parameter.Choice(
                            "store", List.of(EvaluationValue.stringValue("S3"), EvaluationValue.stringValue("GCS"))),
                    new Parameter.Derived("inverse", Formula.parse("1000 / whole"))),
            List.of(
                    new Parameters.Constraint(Formula.parse("whole != 0"), 1),
                    new Parameters.Constraint(Formula.parse("inverse < 100"), 4)));

    @Property
    void the_same_seed_gives_the_same_draw(@ForAll long bits) {
        assertThat(PARAMETERS.draw(new Seed(bits)).toString())
                .isEqualTo(PARAMETERS.draw(new Seed(bits)).toString());
    }

    @Property
    void a_draw_lies_within_its_bounds_and_on_a_step(@ForAll long bits) {
        var scope = PARAMETERS.draw(new Seed(bits));

        assertThat(number(scope, "whole")).isBetween(new BigDecimal("-50"), new BigDecimal("150"));
        assertThat(number(scope, "whole").remainder(new BigDecimal("5"))).isZero();
        assertThat(number(scope, "exact")).isBetween(new BigDecimal("0.021"), new BigDecimal("0.025"));
        assertThat(number(scope, "exact").scale()).isEqualTo(3);
    }

    @Property
    void a_draw_keeps_the_constraints_and_they_guard_what_follows(@ForAll long bits) {
        var scope = PARAMETERS.draw(new Seed(bits));

        assertThat(number(scope, "whole")).isNotZero();
        assertThat(number(scope, "inverse")).isLessThan(new BigDecimal("100"));
    }

    private static BigDecimal number(Scope scope, String name) {
        return Objects.requireNonNull(scope.getData(name)).getNumberValue();
    }
}
