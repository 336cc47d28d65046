package io.datadriven.simulation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Numbers are written as the platform writes them. */
class FiguresLawsTest {

    @Property(tries = 1_000)
    void a_number_has_commas_and_three_decimals_at_the_most(
            @ForAll @BigRange(min = "0", max = "100000000000") @Scale(5) BigDecimal number) {
        var format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);

        assertThat(Figures.of(number)).isEqualTo(format.format(number));
    }

    @Property(tries = 1_000)
    void a_whole_number_has_commas(@ForAll long number) {
        assertThat(Figures.of(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
    }
}
