package io.datadriven.simulation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.simulation.pipeline.RandomPipelines.Case;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the load of every pipeline. */
class CapacityLawsTest {

    @Property(tries = 300)
    void the_order_in_which_nodes_are_listed_does_not_matter(@ForAll("cases") Case it, @ForAll long seed) {
        assertThat(of(it.reordered(new Random(seed)))).isEqualTo(of(it));
    }

    @Property(tries = 300)
    void names_do_not_matter(@ForAll("cases") Case it) {
        assertThat(nameless(of(
                        it.renamed(id -> new StringBuilder("n" + id).reverse().toString()))))
                .isEqualTo(nameless(of(it)));
    }

    @Property(tries = 300)
    void more_events_never_leave_more_room(@ForAll("cases") Case it) {
        var before = of(it);
        var after = of(it.doubled());

        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).average())
                    .isGreaterThanOrEqualTo(before.get(i).average());
            assertThat(after.get(i).peak()).isGreaterThanOrEqualTo(before.get(i).peak());
            assertThat(after.get(i).capacity()).isEqualTo(before.get(i).capacity());
        }
    }

    @Property(tries = 300)
    void a_peak_is_never_below_the_average(@ForAll("cases") Case it) {
        assertThat(of(it)).allSatisfy(used -> assertThat(used.peak()).isGreaterThanOrEqualTo(used.average()));
    }

    private static List<Utilisation> of(Case it) {
        return Capacity.of(it.pipeline(), it.workload());
    }

    private static List<Utilisation> nameless(List<Utilisation> all) {
        Function<Utilisation, Utilisation> nameless =
                it -> new Utilisation("", it.resource(), it.unit(), it.average(), it.peak(), it.capacity());
        return all.stream()
                .map(nameless)
                .sorted(Comparator.comparing(Utilisation::toString))
                .toList();
    }

    @Provide
    Arbitrary<Case> cases() {
        return RandomPipelines.cases();
    }
}
