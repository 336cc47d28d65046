package io.datadriven.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.attempts.AgreementFigures.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementFiguresTest {

    @Test
    void without_verdicts_there_is_nothing_to_say() {
        assertThat(AgreementFigures.of(List.of())).isEqualTo(new AgreementFigures(0, null, null, null, null));
    }

    @Test
    void who_always_agree_agree_in_full() {
        assertThat(AgreementFigures.of(List.of(new Pair(0, 0), new Pair(0.5, 0.5), new Pair(1, 1))))
                .isEqualTo(new AgreementFigures(3, 0.0, 0.0, 1.0, 1.0));
    }

    @Test
    void the_figures_are_those_that_a_hand_calculates() {
        var figures = AgreementFigures.of(List.of(new Pair(0.2, 0.3), new Pair(0.6, 0.6), new Pair(0.9, 0.5)));

        assertThat(figures.verdicts()).isEqualTo(3);
        assertThat(figures.meanDifference()).isEqualTo(0.1667);
        assertThat(figures.meanBias()).isEqualTo(-0.1);
        assertThat(figures.withinTenth()).isEqualTo(0.6667);
        // 1 - 3 * 17 / (1 + 16 + 9 + 9 + 0 + 1 + 36 + 9 + 16)
        assertThat(figures.kappa()).isEqualTo(0.4742);
    }

    @Test
    void who_gives_everybody_the_same_cannot_be_compared_with_chance() {
        assertThat(AgreementFigures.of(List.of(new Pair(0.5, 0.5), new Pair(0.5, 0.5)))
                        .kappa())
                .isNull();
    }

    @Test
    void the_opposite_of_agreement_is_below_0() {
        assertThat(AgreementFigures.of(List.of(new Pair(0, 1), new Pair(1, 0))).kappa())
                .isEqualTo(-1);
    }
}
