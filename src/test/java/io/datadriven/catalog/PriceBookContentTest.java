package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.datadriven.grading.Graders;
import io.datadriven.sandbox.Sandbox;
import io.datadriven.simulation.pipeline.PriceBook;
import io.datadriven.simulation.pipeline.PriceKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Price books as files: what ships, and one that an author adds. */
class PriceBookContentTest {

    private static final Path SHIPPED = Path.of("src", "main", "resources", "content", "price-books");
    private static final String FILE = "price-books/my-prices.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void write_a_price_book() throws IOException {
        write(Files.readString(SHIPPED.resolve("teaching-cloud-a.yaml"))
                .replace("id: teaching-cloud-a", "id: my-prices"));
    }

    @Test
    void a_price_book_is_added_by_its_file_alone() {
        var book = load().priceBook("my-prices");

        assertThat(book)
                .extracting(PriceBook::id, PriceBook::hoursPerMonth, PriceBook::spotInterruption)
                .containsExactly("my-prices", 720, new BigDecimal("0.1"));
        assertThat(book.prices()).containsEntry("ec2.m5.xlarge.hour", new BigDecimal("0.4"));
    }

    @Test
    void every_book_that_ships_has_all_that_a_bill_can_ask_for() {
        var shipped = ContentLoader.load(Optional.empty(), graders()).priceBooks();

        assertThat(shipped).hasSizeGreaterThan(1).allSatisfy(it -> assertThat(it.prices())
                .containsKeys(PriceKeys.all().toArray(String[]::new)));
    }

    @Test
    void each_missing_price_is_a_fault_that_names_it() throws IOException {
        change("  s3.put.thousand: 0.01\n", "");

        assertThat(faults())
                .containsExactly(new ContentFault(
                        FILE,
                        line("prices:"),
                        "/prices/s3.put.thousand",
                        "The price 's3.put.thousand' is missing, and a bill may ask for it."));
    }

    @Test
    void a_price_below_nothing_is_a_fault_at_its_line() throws IOException {
        change("kinesis.shard.hour: 0.03", "kinesis.shard.hour: -0.03");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line("  kinesis.shard.hour: -0.03"));
            assertThat(fault.pointer()).isEqualTo("/prices/kinesis.shard.hour");
        });
    }

    @Test
    void a_least_saving_above_the_most_is_a_fault() throws IOException {
        change("savingLow: 0.5", "savingLow: 0.8");

        assertThat(faults())
                .containsExactly(new ContentFault(
                        FILE,
                        line("  savingLow: 0.8"),
                        "/spot/savingLow",
                        "The least that is saved is more than the most."));
    }

    @Test
    void a_book_that_is_not_called_as_its_file_is_a_fault() throws IOException {
        change("id: my-prices", "id: your-prices");

        assertThat(faults()).extracting(ContentFault::pointer).containsExactly("/id");
    }

    @Test
    void an_author_may_send_a_book_without_its_path() throws IOException {
        var check = new ContentCheck(load(), graders());

        assertThat(check.place(Files.readString(folder.resolve(FILE)))).isEqualTo(FILE);
    }

    private Catalog load() {
        return ContentLoader.load(Optional.of(folder), graders());
    }

    private static Graders graders() {
        return new Graders(Sandbox.with(1, 128));
    }

    private List<ContentFault> faults() {
        return catchThrowableOfType(FaultyContent.class, this::load).faults();
    }

    private int line(String text) {
        try {
            return Files.readAllLines(folder.resolve(FILE)).indexOf(text) + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(String from, String to) throws IOException {
        var before = Files.readString(folder.resolve(FILE));
        assertThat(before).contains(from);
        write(before.replace(from, to));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve(FILE).getParent());
        Files.writeString(folder.resolve(FILE), text);
    }
}
