package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.simulation.pipeline.RandomPipelines.Case;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the bill of every pipeline. */
class LedgerLawsTest {

    private static final PriceBook PRICES = PriceBooks.aws();

    @Property(tries = 500)
    void the_lines_add_up_to_the_total_to_the_cent(@ForAll("cases") Case it) {
        var bill = of(it);
        var low = BigDecimal.ZERO;
        var high = BigDecimal.ZERO;
        for (var line : bill.lines()) {
            low = low.add(usd(line.quantityLow(), line));
            high = high.add(usd(line.quantityHigh(), line));
        }

        assertThat(bill.low()).isEqualByComparingTo(low).hasScaleOf(2);
        assertThat(bill.high()).isEqualByComparingTo(high).hasScaleOf(2);
    }

    private static BigDecimal usd(BigDecimal quantity, Ledger.Line line) {
        return quantity.multiply(line.unitPrice()).setScale(2, RoundingMode.HALF_UP);
    }

    @Property(tries = 500)
    void what_is_least_is_never_more_than_what_is_most(@ForAll("cases") Case it) {
        assertThat(of(it).lines())
                .allSatisfy(line -> assertThat(line.usdLow()).isNotNegative().isLessThanOrEqualTo(line.usdHigh()));
    }

    @Property(tries = 500)
    void a_node_has_one_line_for_each_meter_in_their_order(@ForAll("cases") Case it) {
        assertThat(of(it).lines())
                .isSortedAccordingTo(Comparator.comparing(Ledger.Line::node).thenComparing(Ledger.Line::meter))
                .doesNotHaveDuplicates();
        assertThat(of(it).lines().stream()
                        .collect(groupingBy(line -> line.node() + "/" + line.meter()))
                        .values())
                .allSatisfy(lines -> assertThat(lines).hasSize(1));
    }

    @Property(tries = 500)
    void every_price_that_is_asked_for_is_one_that_books_must_have(@ForAll("cases") Case it) {
        assertThat(PriceKeys.all())
                .containsAll(of(it).lines().stream().map(Ledger.Line::priceKey).toList());
    }

    @Property(tries = 500)
    void twice_the_volume_doubles_what_is_paid_by_the_byte(@ForAll("cases") Case it) {
        var before = byTheByte(it);
        var after = byTheByte(it.doubled());

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            var twice = before.get(i).quantityHigh().multiply(BigDecimal.TWO);
            assertThat(after.get(i).quantityHigh().subtract(twice).abs()).isLessThan(new BigDecimal("0.00001"));
            assertThat(after.get(i)
                            .usdHigh()
                            .subtract(before.get(i).usdHigh().multiply(BigDecimal.TWO))
                            .abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.02"));
        }
    }

    private static List<Ledger.Line> byTheByte(Case it) {
        return of(it).lines().stream()
                .filter(line -> List.of("GB", "GB-month", "TB").contains(line.unit()))
                .toList();
    }

    @Property(tries = 500)
    void twice_the_volume_never_costs_less(@ForAll("cases") Case it) {
        assertThat(of(it.doubled()).low()).isGreaterThanOrEqualTo(of(it).low());
        assertThat(of(it.doubled()).high()).isGreaterThanOrEqualTo(of(it).high());
    }

    @Property(tries = 500)
    void another_node_never_lowers_the_total(
            @ForAll("cases") Case it, @ForAll("components") Component component, @ForAll Random random) {
        var from = new ArrayList<>(List.of(it.workload().sources().getFirst().id()));
        var to = new ArrayList<String>();
        for (var node : it.pipeline().nodes()) {
            switch (random.nextInt(4)) {
                case 0 -> from.add(node.id());
                case 1 -> to.add(node.id());
                default -> {}
            }
        }
        var more = it.extended("another", component, from, to);

        assertThat(of(more).low()).isGreaterThanOrEqualTo(of(it).low());
        assertThat(of(more).high()).isGreaterThanOrEqualTo(of(it).high());
    }

    @Property(tries = 500)
    void the_order_in_which_nodes_are_listed_does_not_matter(@ForAll("cases") Case it, @ForAll Random random) {
        assertThat(of(it.reordered(random))).isEqualTo(of(it));
    }

    @Property(tries = 500)
    void names_do_not_matter(@ForAll("cases") Case it) {
        assertThat(nameless(of(
                        it.renamed(id -> new StringBuilder("n" + id).reverse().toString()))))
                .isEqualTo(nameless(of(it)));
    }

    private static List<String> nameless(Ledger bill) {
        return bill.lines().stream()
                .map(it -> new Ledger.Line(
                        "",
                        it.meter(),
                        it.quantityLow(),
                        it.quantityHigh(),
                        it.unit(),
                        it.formula(),
                        it.unitPrice(),
                        it.priceKey(),
                        it.usdLow(),
                        it.usdHigh()))
                .map(Ledger.Line::toString)
                .sorted()
                .toList();
    }

    private static Ledger of(Case it) {
        return Ledger.of(it.pipeline(), it.workload(), PRICES);
    }

    @Provide
    Arbitrary<Case> cases() {
        return RandomPipelines.cases();
    }

    @Provide
    Arbitrary<Component> components() {
        return RandomPipelines.components();
    }
}
