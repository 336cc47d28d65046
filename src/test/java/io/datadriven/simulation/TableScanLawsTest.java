package io.datadriven.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.simulation.PartitionField.Transform;
import io.datadriven.simulation.TableLayout.Format;
import io.datadriven.simulation.TableLayout.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every table, layout and query. */
class TableScanLawsTest {

    record Case(LaidOutTable laidOut, RowFilter filter, RowFilter other) {

        TableScan scan(RowFilter by) {
            return new TableScan(laidOut, new ScanQuery(Set.of("a"), by));
        }
    }

    @Property(tries = 500)
    void pruning_never_drops_a_row_that_passes(@ForAll("cases") Case it) {
        var scan = it.scan(it.filter());
        var read = it.laidOut().files().stream()
                .filter(file -> scan.partitionIsRead(file.partition()) && scan.fileIsOpened(file))
                .flatMap(file -> file.rowGroups().stream().filter(group -> scan.rowGroupIsRead(file, group)))
                .flatMap(group -> group.lines().stream())
                .filter(line -> it.filter().passes(it.laidOut().row(line)))
                .count();

        assertThat(read * it.laidOut().table().rowsAlike())
                .isEqualTo(it.laidOut().passing(it.filter()));
    }

    @Property(tries = 300)
    void every_row_lies_in_one_row_group(@ForAll("cases") Case it) {
        assertThat(it.laidOut().files().stream()
                        .flatMap(file -> file.rowGroups().stream())
                        .flatMap(group -> group.lines().stream())
                        .sorted())
                .doesNotHaveDuplicates()
                .hasSize(it.laidOut().table().lines());
    }

    @Property(tries = 300)
    void a_tighter_predicate_never_reads_more(@ForAll("cases") Case it) {
        var loose = it.scan(it.filter()).count();
        var tight = it.scan(new RowFilter.All(List.of(it.filter(), it.other()))).count();

        assertThat(tight.opened().left()).isLessThanOrEqualTo(loose.opened().left());
        assertThat(tight.rowGroups().left())
                .isLessThanOrEqualTo(loose.rowGroups().left());
    }

    @Property(tries = 300)
    void an_alternative_never_reads_less(@ForAll("cases") Case it) {
        var one = it.scan(it.filter()).count();
        var either =
                it.scan(new RowFilter.Any(List.of(it.filter(), it.other()))).count();

        assertThat(either.rowGroups().left())
                .isGreaterThanOrEqualTo(one.rowGroups().left());
    }

    @Property(tries = 300)
    void the_bounds_of_files_leave_no_row_group_unread_that_its_own_bounds_would_not(@ForAll("cases") Case it) {
        var query = new ScanQuery(Set.of("a"), it.filter());
        var without = ScanStep.without(ScanStep.FILE_BOUNDS);

        assertThat(new TableScan(it.laidOut(), query).count().rowGroups())
                .isEqualTo(new TableScan(it.laidOut(), query, without).count().rowGroups());
    }

    @Property(tries = 300)
    void what_holds_a_match_is_part_of_what_is_read(@ForAll("cases") Case it) {
        var query = new ScanQuery(Set.of("a"), it.filter());
        var read = new TableScan(it.laidOut(), query).count();
        var matching = new TableScan(it.laidOut(), query, ScanStep.with(ScanStep.MATCHES)).count();

        assertThat(matching.partitions().left())
                .isLessThanOrEqualTo(read.partitions().left());
        assertThat(matching.opened().left()).isLessThanOrEqualTo(read.opened().left());
        assertThat(matching.rowGroups().left())
                .isLessThanOrEqualTo(read.rowGroups().left());
        assertThat(matching.rows().left()).isGreaterThanOrEqualTo(read.passing());
        assertThat(matching.rowGroups().left() == 0).isEqualTo(read.passing() == 0);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> {
            var table = new SyntheticTable(
                    List.of(column("a", 1, random), column("b", 2, random), column("c", 3, random)),
                    1 + random.nextInt(200),
                    1 + random.nextInt(3),
                    random.nextInt(3),
                    random.nextLong());
            return new Case(new LaidOutTable(table, layout(random)), filter(random, 2), filter(random, 2));
        });
    }

    private static TableColumn column(String name, int position, Random random) {
        var from = random.nextInt(40) - 20;
        return new TableColumn(
                name,
                position,
                1 + random.nextInt(4),
                one(ValueSpread.values(), random),
                from,
                from + random.nextInt(30),
                random.nextInt(6));
    }

    private static TableLayout layout(Random random) {
        var format = one(Format.values(), random);
        var partitionBy = new ArrayList<PartitionField>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var transform = format == Format.ICEBERG ? one(Transform.values(), random) : Transform.IDENTITY;
            partitionBy.add(new PartitionField(name(random), transform, 1 + random.nextInt(7)));
        }
        var order = one(Order.values(), random);
        var sorts = order != Order.ARRIVAL && order != Order.SHUFFLED;
        var group = 1 + random.nextInt(20);
        return new TableLayout(
                format,
                partitionBy,
                order,
                sorts ? List.of(name(random), name(random)) : List.of(),
                group * (1 + random.nextInt(3)) + random.nextInt(3),
                group,
                random.nextInt(4),
                random.nextBoolean() ? Set.of(name(random)) : Set.of());
    }

    private static RowFilter filter(Random random, int depth) {
        var low = random.nextInt(60) - 30;
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0 -> new RowFilter.Between(name(random), low, low + random.nextInt(10));
            case 1 -> new RowFilter.Between(name(random), low, low);
            case 2 -> new RowFilter.IsNull(name(random));
            case 3 -> new RowFilter.Covered(filter(random, depth - 1), "f(a)");
            case 4 -> new RowFilter.All(List.of(filter(random, depth - 1), filter(random, depth - 1)));
            default -> new RowFilter.Any(List.of(filter(random, depth - 1), filter(random, depth - 1)));
        };
    }

    private static String name(Random random) {
        return List.of("a", "b", "c").get(random.nextInt(3));
    }

    private static <T> T one(T[] items, Random random) {
        return items[random.nextInt(items.length)];
    }
}
